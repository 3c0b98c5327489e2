import { expect, it } from 'vitest';
import type { MeasuredOutput } from '@shared/learning/metrics/definition';
import { RankedScores, scoresKept } from '@shared/learning/metrics/support/rankedScores';
import { createRandom } from '@shared/tensor/random';

const output: MeasuredOutput = { targetKind: 'classes', shape: [1], targetShape: [] };
const count = 60_000;
const random = createRandom(5, 'scores');

/** Probabilities that crowd near 0 and 1, as those of a trained network do. */
const targets = Uint8Array.from({ length: count }, () => random.integer(2));
const predictions = Float32Array.from(
  targets,
  (truth) => 1 / (1 + Math.exp(-12 * (truth - 0.5) - 9 * random.normal())),
);

it('more scores than are kept are counted in bins, which changes the area very little', () => {
  const [exact, binned] = [scoresKept, 10_000].map((kept) => {
    const scores = new RankedScores(output, kept);
    for (let start = 0; start < count; start += 1000)
      scores.add({
        count: 1000,
        predictions: predictions.subarray(start, start + 1000),
        targets: targets.subarray(start, start + 1000),
      });
    return scores.classes[0]!;
  });
  let [seen, distinct] = [0, 0];
  binned!.forEachScore((_, positives, negatives) => {
    seen += positives + negatives;
    distinct += 1;
  });
  expect(seen).toBe(count);
  expect(distinct).toBeLessThanOrEqual(4097);
  expect(binned!.area()).not.toBe(exact!.area());
  expect(Math.abs(binned!.area() - exact!.area())).toBeLessThan(1e-4);
});

it('many classes share what is kept', () => {
  const wide: MeasuredOutput = { targetKind: 'labels', shape: [4], targetShape: [4] };
  const scores = new RankedScores(wide, 400);
  scores.add({ count: 15_000, predictions, targets });
  let distinct = 0;
  scores.classes[0]!.forEachScore(() => (distinct += 1));
  expect(distinct).toBeLessThanOrEqual(101);
});
