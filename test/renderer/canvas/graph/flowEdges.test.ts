import { describe, expect, test } from 'vitest';
import { depthsOf, flowEdges } from '@renderer/canvas/graph/flowEdges';
import { edgesAt } from '@renderer/drawing/edgeKey';

const node = (id: string, x: number, y: number) => ({ id, block: 'Conv2D', parameters: {}, position: { x, y } });
const edge = (from: string, to: string) => ({
  from: [from, 'output'] as [string, string],
  to: [to, 'input'] as [string, string],
});

/** a → b → c → d, with a skip from a to d; b2 stands beside b. */
const graph = {
  nodes: [node('a', 0, 0), node('b', 240, 0), node('b2', 240, 200), node('c', 480, 0), node('d', 720, 0)],
  edges: [edge('a', 'b'), edge('a', 'b2'), edge('b', 'c'), edge('c', 'd'), edge('a', 'd')],
  inputs: [],
  outputs: [],
};

describe('edges', () => {
  test('depth follows the longest way', () => {
    expect(Object.fromEntries(depthsOf(graph))).toEqual({ a: 0, b: 1, b2: 1, c: 2, d: 3 });
  });

  test('a skip over other nodes rises as an arc, an ordinary edge does not', () => {
    const lifts = new Map(flowEdges(graph).map(({ id, data }) => [id, data!.lift]));
    expect(lifts.get('a.output>d.input')).toBeGreaterThan(0);
    expect(lifts.get('a.output>b.input')).toBe(0);
  });

  test('a cycle does not hang the order', () => {
    expect(depthsOf({ nodes: graph.nodes, edges: [edge('b', 'c'), edge('c', 'b')] }).size).toBe(5);
  });

  test('equal edges are two, side by side', () => {
    const twice = { ...graph, edges: [edge('a', 'b'), edge('a', 'b'), edge('b', 'c')] };
    const [first, second, other] = flowEdges(twice);
    expect(first!.id).not.toBe(second!.id);
    expect(first!.data!.beside).toBe(-second!.data!.beside);
    expect(first!.data!.beside).not.toBe(0);
    expect(other!.data!.beside).toBe(0);
    expect(edgesAt(twice.edges, [second!.id])).toEqual([twice.edges[1]]);
    expect(edgesAt(twice.edges, [second!.id])[0]).toBe(twice.edges[1]);
  });
});
