import { describe, expect, test } from 'vitest';
import { canvasWords } from '@renderer/words/english/canvas';
import { flowEdges } from '@renderer/canvas/graph/flowEdges';
import { pictureOfGraph } from '../../../support/place';
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

const edgesOf = (drawn: typeof graph) => flowEdges(pictureOfGraph(drawn), canvasWords.english.edge.spoken);

describe('edges', () => {
  test('a skip over other nodes rises as an arc, an ordinary edge does not', () => {
    const lifts = new Map(edgesOf(graph).map(({ id, data }) => [id, data!.lift]));
    expect(lifts.get('a.output>d.input')).toBeGreaterThan(0);
    expect(lifts.get('a.output>b.input')).toBe(0);
  });

  test('an edge with a longer path beside it is a skip, also where nothing lies in its way', () => {
    const skips = (nodes: typeof graph.nodes) =>
      edgesOf({ ...graph, nodes })
        .filter(({ data }) => data!.isSkip)
        .map(({ id }) => id);
    expect(skips(graph.nodes)).toEqual(['a.output>d.input']);
    expect(skips(graph.nodes.map((each) => ({ ...each, position: { x: each.position.x, y: 900 } })))).toEqual([
      'a.output>d.input',
    ]);
  });

  test('a cycle does not hang them', () => {
    expect(edgesOf({ ...graph, edges: [edge('b', 'c'), edge('c', 'b')] })).toHaveLength(2);
  });

  test('equal edges are two, side by side', () => {
    const twice = { ...graph, edges: [edge('a', 'b'), edge('a', 'b'), edge('b', 'c')] };
    const [first, second, other] = edgesOf(twice);
    expect(first!.id).not.toBe(second!.id);
    expect(first!.data!.beside).toBe(-second!.data!.beside);
    expect(first!.data!.beside).not.toBe(0);
    expect(other!.data!.beside).toBe(0);
    expect(edgesAt(twice.edges, [second!.id])).toEqual([twice.edges[1]]);
    expect(edgesAt(twice.edges, [second!.id])[0]).toBe(twice.edges[1]);
  });
});
