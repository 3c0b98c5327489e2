import type { CompositeGraph, Edge, NetNode } from '../../document/schema';

/** Distances between the top-left corners of neighbouring nodes, pixels at zoom 1. */
const column = 240;
const row = 150;

type Parameters = NetNode['parameters'];

/** Takes an inner parameter's value from the composite's parameters, by name or by an expression over them. */
export function from(expression: string): { readonly expression: string } {
  return { expression };
}

/** A node of a composite's graph; `at` is its column and row in the grid. */
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

/** A graph with one input, connected to each of `entries`, and one output, from `exit`. */
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

/** Every built-in composite has one input and one output. */
export const singlePorts = {
  inputs: [{ name: 'input' }],
  outputs: [{ name: 'output' }],
} as const;
