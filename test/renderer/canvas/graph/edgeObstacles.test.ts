import fc from 'fast-check';
import { expect, test } from 'vitest';
import { obstaclesOf } from '@renderer/canvas/graph/edgeObstacles';
import { firstPort, nodeHeight, nodeWidth } from '@renderer/viewport/nodeSize';

const place = fc.record({ x: fc.integer({ min: -2000, max: 2000 }), y: fc.integer({ min: -600, max: 600 }) });
const drawing = fc
  .array(place, { minLength: 2, maxLength: 40 })
  .map((places) => places.map((position, index) => ({ id: `n${index}`, block: 'Conv2D', parameters: {}, position })));

/** Asks every node whether the straight way between the ports, n0 to n1, passes through it. */
function meetsSome(nodes: readonly { readonly position: { readonly x: number; readonly y: number } }[]): boolean {
  const [source, target, ...others] = nodes.map(({ position }) => position);
  const [left, right] = [source!.x + nodeWidth, target!.x];
  return others.some(({ x, y }) => {
    if (x <= source!.x || x >= target!.x || right <= left) return false;
    const middle = Math.min(Math.max(x + nodeWidth / 2, left), right);
    const height = source!.y + ((target!.y - source!.y) * (middle - left)) / (right - left) + firstPort;
    return height > y + 1e-6 && height < y + nodeHeight - 1e-6;
  });
}

test('a way is obstructed where a node lies on it, however many others there are and wherever they are', () => {
  const edge = { from: ['n0', 'output'] as [string, string], to: ['n1', 'input'] as [string, string] };
  fc.assert(
    fc.property(drawing, (nodes) => {
      if (meetsSome(nodes)) expect(obstaclesOf({ nodes })(edge)).toBe(true);
    }),
    { numRuns: 300 },
  );
  fc.assert(
    fc.property(drawing, (nodes) => {
      const far = nodes.map((node, index) =>
        index < 2 ? node : { ...node, position: { ...node.position, y: node.position.y + 3000 } },
      );
      expect(obstaclesOf({ nodes: far })(edge)).toBe(false);
    }),
    { numRuns: 100 },
  );
});

test('a way to the left or to an absent node is not obstructed', () => {
  const nodes = [
    { id: 'n0', block: 'Conv2D', parameters: {}, position: { x: 1000, y: 0 } },
    { id: 'n1', block: 'Conv2D', parameters: {}, position: { x: 0, y: 0 } },
    { id: 'n2', block: 'Conv2D', parameters: {}, position: { x: 500, y: 0 } },
  ];
  const isObstructed = obstaclesOf({ nodes });
  expect(isObstructed({ from: ['n0', 'output'], to: ['n1', 'input'] })).toBe(false);
  expect(isObstructed({ from: ['n1', 'output'], to: ['n0', 'input'] })).toBe(true);
  expect(isObstructed({ from: ['n1', 'output'], to: ['gone', 'input'] })).toBe(false);
});
