import { permutation } from '../../tensor/random/permutation';

/** Examples that a graph is cut into where no size is given: so many that all splits get some. */
const usualExamples = 20;
/** More nodes in an example seldom say more, and the graph of one grows with their square. */
const mostNodes = 64;

/** Nodes of an example where none are given, of a graph of so many nodes. */
export function usualNodes(nodes: number): number {
  return Math.max(2, Math.min(mostNodes, Math.floor(nodes / usualExamples)));
}

/**
 * Cuts a graph into parts of equally many nodes that lie close together: each begins at a node by chance and takes what
 * is joined to it, nearest first (breadth first); what is left over between parts begins others. Each node is in one
 * part; the last part is filled up with nodes of its own once more.
 * @param neighbours places of the nodes that each node is joined to, either way
 * @returns the nodes of each part, [parts][size]
 */
export function graphParts(neighbours: readonly (readonly number[])[], size: number, seed: number): Uint32Array[] {
  const order: number[] = [];
  const isTaken = new Uint8Array(neighbours.length);
  const starts = permutation(neighbours.length, seed, 'parts').values();
  let waiting: number[] = [];
  let next = 0;
  while (order.length < neighbours.length) {
    // A part that is full starts anew elsewhere, so that no part is the rim of another.
    if (order.length % size === 0) [waiting, next] = [[], 0];
    const node = next < waiting.length ? waiting[next++]! : starts.next().value!;
    if (isTaken[node]) continue;
    isTaken[node] = 1;
    order.push(node);
    for (const neighbour of neighbours[node]!) if (!isTaken[neighbour]) waiting.push(neighbour);
  }
  return Array.from({ length: Math.ceil(order.length / size) }, (_, part) => {
    const own = order.slice(part * size, (part + 1) * size);
    return Uint32Array.from({ length: size }, (__, at) => own[at % own.length]!);
  });
}
