import { blockLibrary } from '../library';
import type { Edge, End, NetloomDocument, NetNode, ParameterValue } from '../schema';
import { sameEnd } from './bridge';
import { freshNames } from './clipboard';
import { EditError, graphOf, withGraph, type Scope } from './scope';
import { substituteNode } from './substitute';

/** Puts what is inside a composite in the place of its node: the same network, drawn open. */
export function dissolveComposite(document: NetloomDocument, id: string, scope?: Scope): { document: NetloomDocument; ids: string[] } {
  const graph = graphOf(document, scope);
  const node = graph.nodes.find((candidate) => candidate.id === id);
  const block = node && blockLibrary(document).get(node.block);
  if (!node || block?.kind !== 'composite') throw new EditError(`${id} is not a composite, so it cannot be dissolved.`);
  const inner = block.graph;
  const names = freshNames(inner.nodes.map((child) => child.id), graph.nodes.map((other) => other.id).filter((other) => other !== id));
  const end = ([child, port]: End): End => [names.get(child) ?? child, port];
  const defaults = Object.fromEntries(Object.entries(block.parameters).map(([name, spec]) => [name, spec.default as ParameterValue]));
  const given = { ...defaults, ...node.parameters };
  const children = inner.nodes.map((child): NetNode => ({
    ...substituteNode(child, given),
    id: names.get(child.id)!,
    position: { x: child.position.x + node.position.x, y: child.position.y + node.position.y },
    ...(node.bypass === true ? { bypass: true } : {}),
  }));
  const targets = (port: string) => inner.inputs.find(({ name }) => name === port)?.to.map(end) ?? [];
  const source = (port: string) => {
    const output = inner.outputs.find(({ name }) => name === port);
    return output && end(output.from);
  };
  const around = graph.edges.flatMap((edge): Edge[] => {
    const from = edge.from[0] === id ? source(edge.from[1]) : edge.from;
    if (!from) return [];
    return edge.to[0] === id ? targets(edge.to[1]).map((to) => ({ from, to })) : [from === edge.from ? edge : { from, to: edge.to }];
  });
  const place = graph.nodes.indexOf(node);
  const opened = withGraph(document, scope, (before) => ({
    nodes: [...before.nodes.slice(0, place), ...children, ...before.nodes.slice(place + 1)],
    edges: [...around, ...inner.edges.map(({ from, to }) => ({ from: end(from), to: end(to) }))],
    inputs: before.inputs.map((input) => {
      const through = input.to.filter(([other]) => other === id).flatMap(([, port]) => targets(port));
      return through.length ? { ...input, to: [...input.to.filter(([other]) => other !== id), ...through] } : input;
    }),
    outputs: before.outputs.map((output) => {
      const from = output.from[0] === id ? source(output.from[1]) : undefined;
      return from && !sameEnd(from, output.from) ? { ...output, from } : output;
    }),
  }));
  return { document: opened, ids: children.map((child) => child.id) };
}
