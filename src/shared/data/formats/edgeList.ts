import { z } from 'zod';
import { baseName, endingOf, type FormatDefinition } from './definition';
import { commonSettings } from './settings';

const settings = z
  .object({
    kind: z.literal('edgeList'),
    /** The column of the table of nodes that has the names by which edges call them; guessed where absent. */
    idColumn: z.string().max(1000).optional(),
    /** The column with each node's class; guessed where absent. */
    classColumn: z.string().max(1000).optional(),
    /** Whether an edge leads from its first node to its second alone; else both ways. */
    directed: z.boolean().default(false),
    /** Nodes of an example; enough examples for all splits where absent. */
    nodes: z.number().int().min(2).max(10_000).optional(),
    /**
     * What the splits are of: whole examples; or nodes, so that all splits have every example and the classes of their own nodes
     * alone, as in Kipf and Welling (2017). Others count for neither loss nor metrics.
     */
    splitBy: z.enum(['examples', 'nodes']).default('examples'),
    ...commonSettings,
  })
  .strict();

export type EdgeListSettings = z.infer<typeof settings>;

const endings = new Set(['csv', 'tsv', 'tab', 'txt', 'edges', 'edgelist', 'cites', 'content', 'nodes']);
const edgeWords = /edge|link|cites|citation|adjacency|network|relation/;
const nodeWords = /node|feature|content|vertices|vertex/;

/** What a file has, by its name: `edges.csv`, `cora.content`. */
export function graphPartOf(path: string): 'edges' | 'nodes' | undefined {
  const name = baseName(path).toLowerCase();
  if (!endings.has(endingOf(path))) return undefined;
  if (edgeWords.test(name)) return 'edges';
  return nodeWords.test(name) ? 'nodes' : undefined;
}

/** Whether a file may be a part of a graph, whatever it is called. */
export const mayBeGraphPart = (path: string): boolean => endings.has(endingOf(path));

export const edgeList: FormatDefinition<typeof settings> = {
  kind: 'edgeList',
  label: 'Graph',
  doc: 'A list of edges (CSV or TSV, two columns of ids) beside a table of nodes: an id, numbers, a class.',
  settings,
  fits: ({ files }) => {
    const parts = files.map(({ path }) => graphPartOf(path));
    if (!parts.includes('edges')) return 0;
    const others = files.filter(({ path }, at) => parts[at] !== 'edges' && mayBeGraphPart(path));
    if (others.length === 0) return 0;
    return parts.includes('nodes') ? 0.95 : 0.7;
  },
};
