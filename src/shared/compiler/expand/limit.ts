import type { BlockLibrary } from '../../blocks/library';
import type { ExpressionScope } from '../../document/expression';
import type { NetNode } from '../../document/schema';
import { isRepeated } from '../../document/repetition';
import { drawnBlock, repetitionsOf } from './repetition';
import { topScope } from './resolveNode';

/** Maximum nesting of composites; deeper nesting is a mistake or an attack. */
export const deepest = 32;

/** Maximum number of nodes after expansion: nested composites multiply. */
export const mostNodes = 100_000;

/** Of the composites that a drawing can't open, because it would have too many nodes, how many each would open to. */
export type TooLarge = ReadonlyMap<NetNode, number>;

const none: TooLarge = new Map();

/** Counts before anything is opened. */
export function tooLargeComposites(nodes: readonly NetNode[], library: BlockLibrary): TooLarge {
  const isByUse = hasOpenCounts(library);
  if (!isByUse && totalOf(nodes, library) <= mostNodes) return none;
  const countOf = isByUse ? counterByUse(library) : counterByType(library);
  let room = mostNodes - nodes.length;
  let refused: Map<NetNode, number> | undefined;
  for (const node of nodes) {
    const inside = countOf(node, room) - 1;
    if (inside > 0 && inside > room) (refused ??= new Map()).set(node, inside);
    else room -= inside;
  }
  return refused ?? none;
}

interface Counted {
  readonly nodes: readonly NetNode[];
  readonly counts: Float64Array;
}

const counted = new WeakMap<BlockLibrary, Counted>();

/** How many nodes a drawing opens to. Those that stand where they stood at the last count need not be looked at again. */
function totalOf(nodes: readonly NetNode[], library: BlockLibrary): number {
  const last = counted.get(library);
  const counts = new Float64Array(nodes.length);
  let countOf: Counter | undefined;
  let total = 0;
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at]!;
    const count = last?.nodes[at] === node ? last.counts[at]! : (countOf ??= counterByType(library))(node, mostNodes);
    counts[at] = count;
    total += count;
  }
  counted.set(library, { nodes, counts });
  return total;
}

/** How many nodes a node of the drawing opens to, itself among them. Need not be exact where that is more than `room`. */
type Counter = (node: NetNode, room: number) => number;

/** Each composite is counted once for each depth, however often it is used. */
function counterByType(library: BlockLibrary): Counter {
  const known = new Map<string, number>();
  const countOf = (node: NetNode, depth: number): number => {
    const inside = countOnce(node.block, depth);
    if (!isRepeated(node)) return inside;
    const times = repetitionsOf(node, topScope);
    return typeof times === 'number' ? 1 + times * inside : inside;
  };
  const countOnce = (type: string, depth: number): number => {
    const block = library.get(type);
    if (block?.kind !== 'composite' || depth >= deepest) return 1;
    const key = `${depth} ${type}`;
    let count = known.get(key);
    if (count === undefined) {
      count = 1;
      for (const inner of block.graph.nodes) count += countOf(inner, depth + 1);
      known.set(key, count);
    }
    return count;
  };
  return (node) => countOf(node, 0);
}

const openCounts = new WeakMap<BlockLibrary, boolean>();

/** Whether a composite repeats something as often as its use says: then uses of one composite differ in size. */
function hasOpenCounts(library: BlockLibrary): boolean {
  let known = openCounts.get(library);
  if (known === undefined) {
    known = [...library.values()].some(
      (block) => block.kind === 'composite' && block.graph.nodes.some(({ repeat }) => typeof repeat === 'object'),
    );
    openCounts.set(library, known);
  }
  return known;
}

/** Looks into each use, until there are too many nodes. */
function counterByUse(library: BlockLibrary): Counter {
  const countOf = (node: NetNode, room: number, depth: number, scope: ExpressionScope): number => {
    const drawn = library.get(node.block);
    if (!drawn || (drawn.kind === 'primitive' && !isRepeated(node)) || depth >= deepest) return 1;
    const { block, values } = drawnBlock(node, drawn, scope);
    if (block.kind !== 'composite') return 1;
    const [within, inner] = block.chainOf ? [depth, scope] : [depth + 1, values];
    let count = 1;
    for (const child of block.graph.nodes) {
      count += countOf(child, room - count, within, inner);
      if (count > room + 1) break;
    }
    return count;
  };
  return (node, room) => countOf(node, room, 0, topScope);
}
