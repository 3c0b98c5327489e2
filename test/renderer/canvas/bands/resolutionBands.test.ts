import { expect, test } from 'vitest';
import { resolutionBands } from '@renderer/canvas/bands/resolutionBands';

/** A node as it lies on the canvas, with its resolution where its output is an image. */
const box = (resolution: string | undefined, x: number, y = 0) => ({
  ...{ id: `${x},${y}`, x, y, width: 176, height: 84 },
  ...(resolution !== undefined && { resolution }),
});
const names = (boxes: Parameters<typeof resolutionBands>[0]) =>
  resolutionBands(boxes).map(({ resolution }) => resolution);

test('a band holds each run of equal resolution, beside its neighbours and as high', () => {
  const bands = resolutionBands([
    ...[box('28×28', 0), box('28×28', 232), box('14×14', 464)],
    ...[box('14×14', 696, 120), box(undefined, 928)],
  ]);
  expect(bands.map(({ resolution }) => resolution)).toEqual(['28×28', '14×14']);
  const [first, second] = bands;
  expect(first!.x + first!.width).toBeLessThanOrEqual(second!.x);
  expect(second!.x + second!.width).toBeGreaterThan(696 + 176);
  expect([first!.y, first!.height]).toEqual([second!.y, second!.height]);
});

test('each row has bands of its own', () => {
  const bands = resolutionBands([box('14×14', 464), box('14×14', 0, 300), box('14×14', 232, 300)]);
  expect(bands.map(({ y }) => y > 200)).toEqual([false, true]);
});

test('of nodes one above the other, the one on the main line counts', () => {
  const trunk = [box('28×28', 0), box('28×28', 232), box('14×14', 464), box('7×7', 696)];
  expect(names([box('28×28', 464, -120), ...trunk])).toEqual(['28×28', '14×14', '7×7']);
});

test('neighbours that nearly touch meet in the middle', () => {
  const [first, second] = resolutionBands([box('28×28', 0), box('14×14', 186)]);
  expect(first!.x + first!.width).toBe(181);
  expect(second!.x).toBe(181);
});

test('where no shapes are known there is no band', () => {
  expect(names([box(undefined, 0), box(undefined, 232)])).toEqual([]);
});
