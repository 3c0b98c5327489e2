import type { CompositeGraph, Edge, NetNode } from '../../document/schema';

/** Distances between the top-left corners of neighbours, so that an opened composite reads from left to right. */
const column = 240;
const row = 150;

type Parameters = NetNode['parameters'];

/** A parameter of the composite, or arithmetic over several, as the value of a parameter inside. */
export function from(expression: string): { readonly expression: string } {
  return { expression };
}

/** A node of a composite's drawing, `at` a column and a row of its grid. */
export function node(
  id: string,
  block: string,
  at: readonly [number, number],
  parameters: Parameters = {},
  bypass?: NetNode['bypass'],
): NetNode {
  const position = { x: at[0] * column, y: at[1] * row };
  return bypass === undefined ? { id, block, parameters, position } : { id, block, parameters, position, bypass };
}

/** Edges along chains of nodes that have one input and one output each: `['conv', 'bn', 'relu']`. */
export function chains(...paths: readonly (readonly string[])[]): Edge[] {
  return paths.flatMap((path) =>
    path.slice(1).map((id, index): Edge => ({ from: [path[index]!, 'output'], to: [id, 'input'] })),
  );
}

/** A drawing whose one input goes to each of `entries` and whose one output comes from `exit`. */
export function singleGraph(
  nodes: readonly NetNode[],
  edges: readonly Edge[],
  entries: readonly string[],
  exit: string,
): CompositeGraph {
  return {
    nodes: [...nodes],
    edges: [...edges],
    inputs: [{ name: 'input', to: entries.map((id) => [id, 'input']) }],
    outputs: [{ name: 'output', from: [exit, 'output'] }],
  };
}

/** Every composite here takes one tensor and gives one. */
export const singlePorts = {
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
} as const;
