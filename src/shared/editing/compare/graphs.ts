import { resolveParameters } from '../../document/parameters/resolve';
import type { BlockLibrary } from '../../blocks/library';
import { formatEach } from '../../document/repetition';
import type { Edge, NetNode } from '../../document/schema';
import { withOwner } from '../sharing';
import { compareValues, type ValueDifference } from './values';

export interface NodeDifference {
  readonly kind: 'added' | 'removed' | 'changed';
  /** Its id before; of an added one, after. Inside composites with their names before it: `Stage/conv1`. */
  readonly path: string;
  /** What the canvas calls it. */
  readonly name: string;
  readonly block: string;
  /** Of a changed one: its parameters as they take effect, `block`, `name`, `bypass`, `weights of`. */
  readonly changes: readonly ValueDifference[];
}

export interface ConnectionDifference {
  readonly kind: 'added' | 'removed';
  /** `conv1 → pool1`, with ports where they are not the usual ones. */
  readonly connection: string;
}

interface Side {
  readonly nodes: readonly NetNode[];
  readonly edges: readonly Edge[];
  readonly library: BlockLibrary;
}

/**
 * What differs between two graphs in meaning: positions and the order of nodes do not count, and a parameter that is not
 * given counts as its default. Nodes are the same where their ids are, or else where their name and block are.
 */
export function compareGraphs(
  before: Side,
  after: Side,
  prefix = '',
): { nodes: NodeDifference[]; connections: ConnectionDifference[] } {
  const pairs = pairNodes(before.nodes, after.nodes);
  const oldIds = new Map([...pairs].map(([old, now]) => [now.id, old.id]));
  const nodes = [
    ...[...pairs].flatMap(([old, now]) =>
      compareNodes(before.library, old, after.library, withOldOwner(now, oldIds), prefix),
    ),
    ...before.nodes.filter((node) => !pairs.has(node)).map((node) => described('removed', node, prefix)),
    ...without(after.nodes, pairs.values()).map((node) => described('added', node, prefix)),
  ];
  return { nodes, connections: compareConnections(before, after, oldIds, prefix) };
}

function pairNodes(before: readonly NetNode[], after: readonly NetNode[]): Map<NetNode, NetNode> {
  const pairs = new Map<NetNode, NetNode>();
  const byId = new Map(after.map((node) => [node.id, node]));
  for (const node of before) {
    const same = byId.get(node.id);
    if (same) pairs.set(node, same);
  }
  const free = without(after, pairs.values());
  for (const node of before.filter((each) => !pairs.has(each))) {
    const index = free.findIndex((other) => other.block === node.block && nameOf(other) === nameOf(node));
    if (index !== -1) pairs.set(node, free.splice(index, 1)[0]!);
  }
  return pairs;
}

function compareNodes(
  oldLibrary: BlockLibrary,
  old: NetNode,
  newLibrary: BlockLibrary,
  now: NetNode,
  prefix: string,
): NodeDifference[] {
  const changes = compareValues(effective(oldLibrary, old), effective(newLibrary, now));
  return changes.length === 0 ? [] : [{ ...described('changed', old, prefix), changes }];
}

/** A node as it would stand in the drawing before: the node whose weights it uses has the id from there. */
function withOldOwner(node: NetNode, oldIds: ReadonlyMap<string, string>): NetNode {
  return withOwner(node, node.weightsOf === undefined ? undefined : (oldIds.get(node.weightsOf) ?? node.weightsOf));
}

/** What a node does: its defaults filled in, values in their long form; as they stand where they are of no use or expressions. */
function effective(
  library: BlockLibrary,
  { block, name, parameters, repeat, each = {}, timeDistributed, bypass, weightsOf }: NetNode,
): Record<string, unknown> {
  const { values, problems } = resolveParameters(library.get(block)?.parameters ?? {}, parameters);
  const asGiven = problems.flatMap(({ parameter }) =>
    parameter === undefined ? [] : [[parameter, parameters[parameter]]],
  );
  const eachText = Object.fromEntries(Object.entries(each).map(([key, value]) => [key, formatEach(value)]));
  const own = { ...values, ...Object.fromEntries(asGiven), ...eachText };
  return {
    ...{ block, name, repeat: repeat ?? 1, bypass: bypass ?? false, 'weights of': weightsOf },
    'time distributed': timeDistributed ?? false,
    ...own,
  };
}

function compareConnections(
  before: Side,
  after: Side,
  oldIds: ReadonlyMap<string, string>,
  prefix: string,
): ConnectionDifference[] {
  const old = before.edges.map((edge) => connectionText(edge, prefix));
  const now = after.edges.map((edge) => connectionText(edge, prefix, oldIds));
  // Equal edges count as often as they are there.
  const missing = (from: readonly string[], kind: ConnectionDifference['kind'], others: readonly string[]) => {
    const left = new Map<string, number>();
    for (const connection of others) left.set(connection, (left.get(connection) ?? 0) + 1);
    return from.flatMap((connection) => {
      const count = left.get(connection) ?? 0;
      left.set(connection, count - 1);
      return count > 0 ? [] : [{ kind, connection }];
    });
  };
  return [...missing(old, 'removed', now), ...missing(now, 'added', old)];
}

function connectionText({ from, to }: Edge, prefix: string, ids: ReadonlyMap<string, string> = new Map()): string {
  const end = ([node, port]: Edge['from'], usual: string) =>
    `${prefix}${ids.get(node) ?? node}${port === usual ? '' : `.${port}`}`;
  return `${end(from, 'output')} → ${end(to, 'input')}`;
}

function described(kind: NodeDifference['kind'], node: NetNode, prefix: string): NodeDifference {
  return { kind, path: prefix + node.id, name: nameOf(node), block: node.block, changes: [] };
}

function without(nodes: readonly NetNode[], taken: Iterable<NetNode>): NetNode[] {
  const gone = new Set(taken);
  return nodes.filter((node) => !gone.has(node));
}

function nameOf({ id, name }: NetNode): string {
  return name ?? id;
}
