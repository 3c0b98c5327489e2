import { blockLibrary } from '../blocks/library';
import type { BlockDefinition, Port } from '../blocks/definition';
import { comesFrom, connectionsOf, withConnections, type Connection } from '../document/connections';
import type { ParameterSpec } from '../document/parameters/spec';
import type { End, NetloomDocument, NetNode, ParameterValue } from '../document/schema';
import { isExpression } from './substitute';
import { EditError, withGraph, type Scope } from './scope';
import { say } from '../messages/saying';

/**
 * Makes a node one of another block, in place. It keeps its id, name and position; the edges of the ports that the block has,
 * by name or else by order; and the parameters that both blocks have. Throws an `EditError` where the block is unknown.
 */
export function changeKind(document: NetloomDocument, id: string, type: string, scope?: Scope): NetloomDocument {
  const library = blockLibrary(document);
  const block = library.get(type);
  if (!block) throw new EditError(say('refusal', 'unknownBlock', type));
  return withGraph(document, scope, (graph) => {
    const node = graph.nodes.find((candidate) => candidate.id === id);
    if (!node || node.block === type) return graph;
    const before = library.get(node.block);
    const input = portMap(before?.inputs, block.inputs);
    const output = portMap(before?.outputs, block.outputs);
    const taken = new Set<string>();
    const after = connectionsOf(graph).flatMap((connection): Connection[] => {
      if (!comesFrom(connection.from, id) && connection.to[0] !== id) return [connection];
      const from = comesFrom(connection.from, id) ? leaving(connection.from as End, output) : connection.from;
      const to = connection.to[0] === id ? entering(connection.to, input, block, taken) : connection.to;
      return from && to ? [{ from, to }] : [];
    });
    const outputs = graph.outputs.flatMap((port) => {
      const from = port.from[0] === id ? leaving(port.from, output) : port.from;
      return from ? [{ ...port, from }] : [];
    });
    const nodes = graph.nodes.map((one) => (one === node ? asBlock(node, before, block) : one));
    return withConnections({ ...graph, nodes, outputs }, after);
  });
}

type PortMap = (name: string) => string | undefined;

function leaving([id, port]: End, output: PortMap): End | undefined {
  const name = output(port);
  return name === undefined ? undefined : [id, name];
}

/** Nothing where the block has no such port, or one that takes no second edge. */
function entering([id, port]: End, input: PortMap, block: BlockDefinition, taken: Set<string>): End | undefined {
  const spec = block.inputs.find(({ name }) => name === input(port));
  if (!spec || (taken.has(spec.name) && !spec.many)) return undefined;
  taken.add(spec.name);
  return [id, spec.name];
}

/** The name that a port has at the other block: its own, else that of the port in its place. */
function portMap(before: readonly Port[] = [], after: readonly Port[]): PortMap {
  return (name) =>
    after.some((port) => port.name === name) ? name : after[before.findIndex((port) => port.name === name)]?.name;
}

function asBlock(node: NetNode, before: BlockDefinition | undefined, after: BlockDefinition): NetNode {
  const { each: _, repeat: __, weightsOf: ___, ...rest } = node;
  const kept = Object.entries(node.parameters).filter(([name, value]) => {
    const [old, spec] = [before?.parameters[name], after.parameters[name]];
    return old && spec && old.kind === spec.kind && fits(value, spec);
  });
  return { ...rest, block: after.type, parameters: Object.fromEntries(kept) };
}

function fits(value: ParameterValue, spec: ParameterSpec): boolean {
  if (isExpression(value)) return true;
  if (spec.kind === 'choice') return spec.options.includes(value as string);
  if (spec.kind === 'padding') return typeof value !== 'string' || spec.named.some((name) => name === value);
  if (spec.kind !== 'integer' && spec.kind !== 'number') return true;
  return typeof value === 'number' && value >= (spec.minimum ?? -Infinity) && value <= (spec.maximum ?? Infinity);
}
