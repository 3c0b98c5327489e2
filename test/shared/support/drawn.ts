import { blocks } from '@shared/blocks/registry';
import { parseDocument } from '@shared/document';
import { currentVersion, type NetloomDocument } from '@shared/document/schema';

/** Nodes by id: a block and its parameters. */
export type Drawn = Record<string, readonly [block: string, parameters?: Readonly<Record<string, unknown>>]>;

/** A drawing from short words: nodes by id, edges as `from>to` between first ports, or to a port that is named: `from>to.port`. */
export function drawn(nodes: Drawn, edges: readonly string[]): NetloomDocument {
  return parseDocument({
    format: 'netloom',
    version: currentVersion,
    nodes: Object.entries(nodes).map(([id, [block, parameters = {}]], at) => ({
      id,
      block,
      parameters,
      position: { x: 200 * at, y: 0 },
    })),
    edges: edges.map((edge) => {
      const [from, end] = edge.split('>') as [string, string];
      const [to, port] = end.split('.') as [string, string?];
      return { from: [from, 'output'], to: [to, port ?? blocks[nodes[to]![0]]?.inputs[0]?.name ?? 'input'] };
    }),
  });
}

/** The drawing with nodes that use the weights of others: `{ conv2: 'conv1' }`. */
export function sharing(document: NetloomDocument, owners: Readonly<Record<string, string>>): NetloomDocument {
  return {
    ...document,
    nodes: document.nodes.map((node) => (owners[node.id] ? { ...node, weightsOf: owners[node.id]! } : node)),
  };
}
