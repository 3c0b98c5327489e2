import { graphPartOf, mayBeGraphPart, type EdgeListSettings } from '@shared/data/formats/edgeList';
import type { DataProblem } from '@shared/data/formats/problem';
import { DatasetError } from '@shared/data/error';
import { cellNumber } from '@shared/data/formats/guessColumns';
import { nameOf, type LocatedFile, type LocatedListing } from '../listing';
import { readTable } from '../readTable';
import { lookAtNodes, nodeTrouble } from './nodeColumns';
import { guessOptions } from './tableOptions';
import { hostSaying } from '@shared/messages/hostSaying';
import { listing } from '@shared/messages/saying';

/** How lists of edges and tables of nodes may be delimited. */
export const graphDelimiters = [',', '\t', ';', '|', ' '] as const;

/** The nodes of a graph, in the order of their table. */
export interface GraphNodes {
  /** Each node's place, by its id. */
  readonly placeOf: ReadonlyMap<string, number>;
  readonly features: readonly Float32Array[];
  /** Empty where a node has none. */
  readonly classes: readonly string[];
}

/** An edge by its nodes' places, in the order of the file. */
export type Edge = readonly [from: number, to: number];

/** The file with edges and the one with nodes. Throws a `DatasetError` where names do not say which is which. */
export function graphFiles(chosen: LocatedListing): { readonly edges: LocatedFile; readonly nodes: LocatedFile } {
  const files = chosen.files.filter(({ path }) => mayBeGraphPart(path));
  const edges = files.find(({ path }) => graphPartOf(path) === 'edges');
  const others = files.filter((file) => file !== edges);
  const nodes = others.find(({ path }) => graphPartOf(path) === 'nodes') ?? others[0];
  if (edges && nodes) return { edges, nodes };
  const found = listing(chosen.files.map(({ path }) => path));
  throw new DatasetError(hostSaying('graph', edges ? 'noTable' : 'noEdges', nameOf(chosen), found));
}

/** Reads the table of nodes; what is wrong with a line joins the problems. */
export async function readNodes(
  file: LocatedFile,
  settings: Pick<EdgeListSettings, 'idColumn' | 'classColumn'>,
  problems: DataProblem[],
): Promise<GraphNodes> {
  const options = await guessOptions(file, graphDelimiters);
  const { names, columns } = await lookAtNodes(file, options, settings);
  const placeOf = new Map<string, number>();
  const features: Float32Array[] = [];
  const classes: string[] = [];
  let isNames = options.header;
  for await (const { line, cells } of readTable(file, options)) {
    if (isNames) {
      isNames = false;
      continue;
    }
    const trouble = nodeTrouble(cells, names, columns, placeOf);
    if (trouble !== undefined) {
      problems.push({ file: file.path, line, said: trouble });
      continue;
    }
    placeOf.set(cells[columns.id]!.trim(), features.length);
    features.push(Float32Array.from(columns.features, (at) => cellNumber(cells[at]!)));
    classes.push(cells[columns.class]!.trim());
  }
  return { placeOf, features, classes };
}

/**
 * Reads the list of edges: the first two columns. A first line that names no node has the columns' names, and lines that
 * begin with # are remarks, as in the lists of the Stanford Network Analysis Project.
 * @param nodes the file that has the nodes
 */
export async function readEdges(
  file: LocatedFile,
  nodes: LocatedFile,
  { placeOf }: Pick<GraphNodes, 'placeOf'>,
  problems: DataProblem[],
): Promise<Edge[]> {
  const edges: Edge[] = [];
  let isFirst = true;
  for await (const { line, cells } of readTable(file, await guessOptions(file, graphDelimiters))) {
    if (cells[0]!.startsWith('#')) continue;
    const ids = cells.slice(0, 2).map((cell) => cell.trim());
    const [from, to] = ids.map((id) => placeOf.get(id));
    const isNames =
      isFirst && from === undefined && to === undefined && ids.every((id) => Number.isNaN(cellNumber(id)));
    isFirst = false;
    if (isNames) continue;
    if (from !== undefined && to !== undefined) edges.push([from, to]);
    else {
      const unknown = (from === undefined ? ids[0]! : (ids[1] ?? '')).slice(0, 40);
      const said =
        ids.length < 2 ? hostSaying('graph', 'oneColumn') : hostSaying('graph', 'unknownNode', nodes.path, unknown);
      problems.push({ file: file.path, line, said });
    }
  }
  return edges;
}
