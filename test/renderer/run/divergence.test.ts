import { expect, it } from 'vitest';
import { looksDiverging } from '@renderer/run/divergence';
import { append, emptyCurve } from '@renderer/run/growingCurve';
import { emptyRun } from '@renderer/run/shownRun';

const run = (losses: readonly number[]) => ({
  ...emptyRun('run'),
  curves: {
    loss: append(
      emptyCurve(),
      losses.map((_, index) => index + 1),
      losses,
    ),
  },
});
const repeated = (count: number, value: (index: number) => number) =>
  Array.from({ length: count }, (_, index) => value(index));

it('a loss that explodes is found, one that falls, wavers or has only begun is not', () => {
  expect(looksDiverging(run([2.3, ...repeated(30, () => 18_698)]))).toBe(true);
  expect(looksDiverging(run(repeated(60, (index) => 2.3 / (1 + index))))).toBe(false);
  expect(looksDiverging(run(repeated(60, (index) => 2.3 + Math.sin(index))))).toBe(false);
  expect(looksDiverging(run([2.3, 40, 50]))).toBe(false);
  expect(looksDiverging(emptyRun('run'))).toBe(false);
});
