import { expect, test } from 'vitest';
import type { Edge } from '@shared/document/schema';
import { resolutionBands } from '@renderer/canvas/bands/resolutionBands';

const box = (id: string, x: number, y = 0) => ({ id, x, y, width: 176, height: 84 });
const edge = (from: string, to: string): Edge => ({ from: [from, 'output'], to: [to, 'input'] });
const sizes: Readonly<Record<string, string>> = { a: '28×28', b: '28×28', c: '14×14', d: '14×14', e: '14×14' };
const resolutionOf = (id: string) => sizes[id];

test('a band holds each run of equal resolution, beside its neighbours and as high', () => {
  const boxes = [box('a', 0), box('b', 232), box('c', 464), box('d', 696, 160), box('scores', 928)];
  const edges = [edge('a', 'b'), edge('b', 'c'), edge('c', 'd'), edge('d', 'scores')];
  const bands = resolutionBands(boxes, edges, resolutionOf);
  expect(bands.map(({ resolution }) => resolution)).toEqual(['28×28', '14×14']);
  const [first, second] = bands;
  expect(first!.x + first!.width).toBeLessThanOrEqual(second!.x);
  expect([first!.y, first!.height]).toEqual([second!.y, second!.height]);
});

test('a run that goes on in the next row has a band in each', () => {
  const boxes = [box('c', 464), box('d', 0, 300), box('e', 232, 300)];
  const bands = resolutionBands(boxes, [edge('c', 'd'), edge('d', 'e')], resolutionOf);
  expect(bands.map(({ x, y }) => ({ x: x > 200, y: y > 200 }))).toEqual([
    { x: true, y: false },
    { x: false, y: true },
  ]);
});

test('branches of one resolution share their band', () => {
  const boxes = [box('a', 0), box('c', 232, -80), box('d', 232, 80)];
  const bands = resolutionBands(boxes, [edge('a', 'c'), edge('a', 'd')], resolutionOf);
  expect(bands.map(({ resolution }) => resolution)).toEqual(['28×28', '14×14']);
});

test('where no shapes are known there is no band', () => {
  expect(resolutionBands([box('x', 0), box('y', 232)], [edge('x', 'y')], resolutionOf)).toEqual([]);
});
