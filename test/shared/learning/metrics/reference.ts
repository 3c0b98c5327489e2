import type { MeasuredBatch, MeasuredOutput } from '@shared/learning/metrics/definition';
import { sizeOf } from '@shared/tensor/shape';
import reference from './reference.json' with { type: 'json' };

export interface ReferenceCase {
  readonly output: MeasuredOutput;
  readonly batch: MeasuredBatch;
}

/** Numbers in (0, 1) by Park and Miller's generator, as in reference.py. */
export function uniform(seed: number, count: number): number[] {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (state * 16807) % 2147483647;
    return state / 2147483647;
  });
}

function classes(seed: number, count: number, extent: number) {
  const scores = uniform(seed, count * extent).map((value) => Math.floor(value * 8) + 1);
  const sums = Array.from({ length: count }, (_, row) =>
    scores.slice(row * extent, (row + 1) * extent).reduce((sum, score) => sum + score, 0),
  );
  return {
    predictions: scores.map((score, at) => score / sums[Math.floor(at / extent)]!),
    targets: uniform(seed + 1, count).map((value) => Math.floor(value * extent)),
  };
}

const eighths = (seed: number, count: number) => uniform(seed, count).map((value) => Math.floor(value * 8) / 8);
const bits = (seed: number, count: number) => uniform(seed, count).map((value) => Math.floor(value * 2));

function moved(targets: readonly number[], seed: number, by: number) {
  const noise = uniform(seed, targets.length);
  return { targets, predictions: targets.map((target, at) => target + (noise[at]! - 0.5) / by) };
}

const image = [14, 17, 3];

/** The cases that reference.json has values for. */
export const referenceCases: Readonly<Record<keyof typeof reference.cases, ReferenceCase>> = {
  many: {
    output: { targetKind: 'classes', shape: [4], targetShape: [] },
    batch: { count: 60, ...classes(11, 60, 4) },
  },
  areas: {
    output: { targetKind: 'classes', shape: [5, 6, 4], targetShape: [5, 6] },
    batch: { count: 2, ...classes(11, 60, 4) },
  },
  two: {
    output: { targetKind: 'classes', shape: [1], targetShape: [] },
    batch: { count: 50, predictions: eighths(21, 50), targets: bits(22, 50) },
  },
  labels: {
    output: { targetKind: 'labels', shape: [3], targetShape: [3] },
    batch: { count: 40, predictions: eighths(31, 120), targets: bits(32, 120) },
  },
  values: {
    output: { targetKind: 'values', shape: [2], targetShape: [2] },
    batch: {
      count: 30,
      ...moved(
        uniform(41, 60).map((value) => 1000 + value),
        42,
        2,
      ),
    },
  },
  images: {
    output: { targetKind: 'values', shape: image, targetShape: image, range: 1 },
    batch: { count: 2, ...moved(uniform(51, 2 * sizeOf(image)), 52, 4) },
  },
};

/** By scikit-learn and scikit-image, by the name of the metric; `sources` says their versions. */
export const referenceValues: Readonly<Record<string, Readonly<Record<string, number>>>> = reference.cases;

/** The same values in pieces of some examples. */
export function inBatches({ output, batch }: ReferenceCase, length: number): MeasuredBatch[] {
  const [prediction, target] = [sizeOf(output.shape), sizeOf(output.targetShape)];
  const cut = (values: ArrayLike<number>, size: number, first: number, count: number) =>
    Array.from({ length: count * size }, (_, at) => values[first * size + at]!);
  return Array.from({ length: Math.ceil(batch.count / length) }, (_, index) => {
    const first = index * length;
    const count = Math.min(length, batch.count - first);
    return {
      count,
      predictions: cut(batch.predictions, prediction, first, count),
      targets: cut(batch.targets, target, first, count),
    };
  });
}
