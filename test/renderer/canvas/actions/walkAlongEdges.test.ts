import { describe, expect, test } from 'vitest';
import { neighbour } from '@renderer/canvas/actions/walkAlongEdges';

const node = (id: string, x: number, y: number) => ({ id, block: 'Conv2D', parameters: {}, position: { x, y } });
const edge = (from: string, to: string) => ({
  from: [from, 'output'] as [string, string],
  to: [to, 'input'] as [string, string],
});

/** a → b → c; b2 stands beside b. */
const graph = {
  nodes: [node('a', 0, 0), node('b', 240, 0), node('b2', 240, 200), node('c', 480, 0)],
  edges: [edge('a', 'b'), edge('a', 'b2'), edge('b', 'c')],
  inputs: [],
  outputs: [],
};
const view = { graph, nodes: new Map(graph.nodes.map((item) => [item.id, item])) };

describe('walking', () => {
  test('right and left follow edges, to the neighbour nearest in height', () => {
    expect(neighbour(view, 'a', 'right')).toBe('b');
    expect(neighbour(view, 'c', 'left')).toBe('b');
    expect(neighbour(view, 'a', 'left')).toBeUndefined();
  });

  test('up and down go between siblings', () => {
    expect(neighbour(view, 'b', 'down')).toBe('b2');
    expect(neighbour(view, 'b2', 'up')).toBe('b');
  });
});
