import { resolveParameters } from '../document/parameters/resolve';
import { canFollowItself, chainOf } from '../blocks/chain';
import type { BlockDefinition, CompositeBlock } from '../blocks/definition';
import { evaluateNumber, type ExpressionScope } from '../document/expression';
import { isRepeated } from '../document/repetition';
import {
  comesFrom,
  connectionsOf,
  sameEnd,
  withConnections,
  type Connection,
  type Feeder,
} from '../document/connections';
import { blockLibrary, type BlockLibrary } from '../blocks/library';
import {
  mostRepetitions,
  type CompositeGraph,
  type End,
  type NetloomDocument,
  type NetNode,
  type ParameterValue,
} from '../document/schema';
import { freshNames } from './ids';
import { EditError, graphOf, withGraph, type Graph, type Scope } from './scope';
import { sharingWith, withOwner } from './sharing';
import { eitherBypass, isDimension, isExpression, namesUsedBy, substituteNode } from './substitute';
import { say } from '../messages/saying';

/** What expressions inside a node's composite can use, in each use of the composite that the node itself is in. */
export type ScopesInside = (id: string) => readonly ExpressionScope[];

const nothingKnown: ScopesInside = () => [];

/**
 * Ungroups a composite: replaces its node by the nodes inside it, without changing the network. All that share weights with
 * it are ungrouped too, and the nodes inside share them pair by pair. Dimensions of what arrives become values. Throws an
 * `EditError` where the node is not a composite, where it is bypassed and bypassing its parts is not equivalent, or where
 * it isn't known what arrives.
 */
export function dissolveComposite(
  document: NetloomDocument,
  id: string,
  scope?: Scope,
  scopesInside = nothingKnown,
): { document: NetloomDocument; ids: string[] } {
  const { nodes } = graphOf(document, scope);
  const type = nodes.find((node) => node.id === id)?.block;
  const [first, ...others] = sharingWith(nodes, id).filter((other) => other.block === type);
  const opened = openNode(document, first?.id ?? id, scope, scopesInside);
  return others.reduce(
    (before, { id: other }) => {
      const next = openNode(before.document, other, scope, scopesInside, opened.names);
      return { document: next.document, ids: [...before.ids, ...next.ids] };
    },
    opened as ReturnType<typeof dissolveComposite>,
  );
}

interface Opened {
  readonly document: NetloomDocument;
  readonly ids: string[];
  /** What the nodes of the composite are called now. */
  readonly names: ReadonlyMap<string, string>;
}

/** @param owners by the id inside the composite, the node whose weights the one there uses */
function openNode(
  document: NetloomDocument,
  id: string,
  scope: Scope,
  scopesInside: ScopesInside,
  owners: ReadonlyMap<string, string> = new Map(),
): Opened {
  const graph = graphOf(document, scope);
  const library = blockLibrary(document);
  const node = graph.nodes.find((candidate) => candidate.id === id);
  const block = node && asDrawn(node, library.get(node.block));
  if (!node || block?.kind !== 'composite') throw new EditError(say('refusal', 'noCompositeToUngroup', id));
  if (node.bypass && !canBeBypassed(library, block)) {
    throw new EditError(say('refusal', 'ungroupBypassed', id));
  }
  const inner = block.graph;
  if (node.timeDistributed && inner.nodes.some(({ timeDistributed }) => timeDistributed))
    throw new EditError(say('refusal', 'ungroupTimeDistributed', id));
  const others = graph.nodes.map((other) => other.id).filter((other) => other !== id);
  const names = block.chainOf ? namesInRow(id, inner.nodes, others) : freshNames(inner.nodes, others);
  const given = block.chainOf ? {} : { ...givenTo(node, block), ...arrivingAt(node, block, graph, scopesInside(id)) };
  const children = inner.nodes.map((child): NetNode => {
    const open = substituteNode(child, given);
    const inside = child.weightsOf === undefined ? undefined : names.get(child.weightsOf);
    const owner = hasWeights(library, child) ? owners.get(child.id) : undefined;
    return {
      ...withOwner(open, owner ?? inside),
      id: names.get(child.id)!,
      ...(node.timeDistributed && { timeDistributed: true }),
      position: { x: child.position.x + node.position.x, y: child.position.y + node.position.y },
      ...eitherBypass(open.bypass, node.bypass),
    };
  });
  const place = graph.nodes.indexOf(node);
  const opened = withGraph(document, scope, (before) => {
    const { connections, outputs } = join(before, id, inner, names);
    const nodes = [...before.nodes.slice(0, place), ...children, ...before.nodes.slice(place + 1)];
    return withConnections({ ...before, nodes, outputs }, connections);
  });
  return { document: opened, ids: children.map((child) => child.id), names };
}

/** The block of a node, or the chain that it stands for where it is repeated. */
function asDrawn(node: NetNode, block: BlockDefinition | undefined): BlockDefinition | undefined {
  if (!block || !isRepeated(node)) return block;
  const { repeat = 1 } = node;
  const count = typeof repeat === 'number' ? repeat : evaluateNumber(repeat.expression);
  if (
    count === undefined ||
    !Number.isInteger(count) ||
    count < 1 ||
    count > mostRepetitions ||
    !canFollowItself(block)
  )
    throw new EditError(say('refusal', 'ungroupRepeated', node.id, block.type));
  return chainOf(node, block, count);
}

/** `stage_1`, `stage_2` … for the repetitions of a node. */
function namesInRow(id: string, nodes: readonly NetNode[], taken: readonly string[]): ReadonlyMap<string, string> {
  const wanted = nodes.map(({ block }, index) => ({ id: `${id.slice(0, 58)}_${index + 1}`, block }));
  const names = freshNames(wanted, taken);
  return new Map(nodes.map((node, index) => [node.id, names.get(wanted[index]!.id)!]));
}

function hasWeights(library: BlockLibrary, { block: type }: NetNode): boolean {
  const block = library.get(type);
  return block?.kind === 'composite' || block?.weights !== undefined;
}

/** The connections around a node and those inside it, with its ports taken away; every port keeps its order. */
function join(graph: Graph, id: string, inner: CompositeGraph, names: ReadonlyMap<string, string>) {
  const renamed = ([child, port]: End): End => [names.get(child) ?? child, port];
  const around = connectionsOf(graph);
  const arriving = (port: string): Feeder[] =>
    around.filter(({ to }) => sameEnd(to, [id, port])).map(({ from }) => from);
  const source = (port: string): End | undefined => {
    const output = inner.outputs.find(({ name }) => name === port);
    return output && renamed(output.from);
  };
  const outside = around.flatMap((connection): Connection[] => {
    if (connection.to[0] === id) return [];
    if (!comesFrom(connection.from, id)) return [connection];
    const from = source(connection.from[1]!);
    return from ? [{ from, to: connection.to }] : [];
  });
  const inside = connectionsOf(inner).flatMap(({ from, to }): Connection[] => {
    const feeders = typeof from === 'string' ? arriving(from) : [renamed(from)];
    return feeders.map((feeder) => ({ from: feeder, to: renamed(to) }));
  });
  const outputs = graph.outputs.map((output) => {
    const from = output.from[0] === id ? source(output.from[1]) : undefined;
    return from ? { ...output, from } : output;
  });
  return { connections: [...outside, ...inside], outputs };
}

/** The parameter values that the inside of a composite is checked with. */
function givenTo(node: NetNode, block: CompositeBlock): Record<string, ParameterValue> {
  const own = Object.entries(node.parameters).filter(([name]) => Object.hasOwn(block.parameters, name));
  const plain = own.filter(([, value]) => !isExpression(value));
  const { values } = resolveParameters(block.parameters, Object.fromEntries(plain));
  const expressions = own.filter(([, value]) => isExpression(value));
  return { ...(values as Record<string, ParameterValue>), ...Object.fromEntries(expressions) };
}

/**
 * The dimensions that expressions inside use: those of the input around that feeds the node, or what they are wherever the
 * composite around is used.
 */
function arrivingAt(
  { id }: NetNode,
  { type, graph: inside }: CompositeBlock,
  around: Graph,
  scopes: readonly ExpressionScope[],
): Record<string, ParameterValue> {
  const names = new Set(inside.nodes.flatMap(namesUsedBy).filter(isDimension));
  const values = [...names].map((name): [string, ParameterValue] => {
    const [port = '', dimension = ''] = name.split('.');
    const feeder = connectionsOf(around).find(({ to }) => sameEnd(to, [id, port]))?.from;
    if (typeof feeder === 'string') return [name, { expression: `${feeder}.${dimension}` }];
    const [value, ...others] = scopes.map((scope) => scope[name] as ParameterValue | undefined);
    if (value === undefined || others.includes(undefined))
      throw new EditError(say('refusal', 'ungroupUnknown', id, type, name));
    if (others.some((other) => JSON.stringify(other) !== JSON.stringify(value)))
      throw new EditError(say('refusal', 'ungroupDiffers', id, type, name));
    return [name, value];
  });
  return Object.fromEntries(values);
}

/** Whether bypassing every part is equivalent: first inputs lead back from the first output to the first input. */
function canBeBypassed(library: BlockLibrary, { graph, inputs, outputs }: CompositeBlock): boolean {
  const connections = connectionsOf(graph);
  let feeder: Feeder | undefined = graph.outputs.find(({ name }) => name === outputs[0]?.name)?.from;
  for (let steps = 0; feeder && typeof feeder !== 'string' && steps <= graph.nodes.length; steps++) {
    const [id, port]: End = feeder;
    const block = library.get(graph.nodes.find((node) => node.id === id)?.block ?? '');
    const first = block?.inputs[0]?.name;
    if (first === undefined || block?.outputs[0]?.name !== port) return false;
    feeder = connections.find(({ to }) => sameEnd(to, [id, first]))?.from;
  }
  return typeof feeder === 'string' && feeder === inputs[0]?.name;
}
