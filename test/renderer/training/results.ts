import { resultViews, type Result, type ResultKind } from '@shared/learning/results';
import type { MeasuredBatch, MeasuredOutput } from '@shared/learning/metrics/definition';
import { createRandom } from '@shared/tensor/random';

const side = 28;
const count = 40;

/** An output, and its answers to some examples: mostly right. */
const cases: { readonly [Kind in ResultKind]?: () => [MeasuredOutput, MeasuredBatch] } = {
  masks: ofMasks,
  perClass: ofMasks,
  images: () => {
    const random = createRandom(2, 'images');
    const targets = Array.from({ length: count * side * side }, (_, at) => bright(at));
    const predictions = targets.map((target) => target + 0.1 * random.normal());
    const shape = [side, side, 1];
    return [
      { targetKind: 'values', shape, targetShape: shape, range: 1 },
      { count, predictions, targets },
    ];
  },
  predictedTrue: () => {
    const random = createRandom(3, 'numbers');
    const targets = Array.from({ length: 200 }, () => 40 * random.uniform() - 20);
    const predictions = targets.map((target) => target + 2 * random.normal());
    return [
      { targetKind: 'values', shape: [1], targetShape: [1] },
      { count: 200, predictions, targets },
    ];
  },
  ranking: () => {
    const random = createRandom(4, 'scores');
    const targets = Array.from({ length: 400 }, () => random.integer(2));
    const predictions = targets.map((target) => 1 / (1 + Math.exp(2 - 4 * target + 2 * random.normal())));
    return [
      { targetKind: 'classes', shape: [1], targetShape: [] },
      { count: 400, predictions, targets },
    ];
  },
};

/** A disc in each image, as bright as it is near its middle. */
function bright(at: number): number {
  const [row, column] = [Math.floor((at % (side * side)) / side), at % side];
  return Math.max(0, 1 - Math.hypot(row - side / 2, column - side / 2) / 10);
}

function ofMasks(): [MeasuredOutput, MeasuredBatch] {
  const random = createRandom(1, 'masks');
  const targets = Array.from({ length: count * side * side }, (_, at) =>
    bright(at) > 0.3 ? 1 + (Math.floor(at / (side * side)) % 2) : 0,
  );
  const predictions = targets.flatMap((target) =>
    [0, 1, 2].map((each) => Number(each === target) + 0.4 * random.normal()),
  );
  const shape = [side, side];
  return [
    { targetKind: 'classes', shape: [...shape, 3], targetShape: shape },
    { count, predictions, targets },
  ];
}

/** What a view shows of an output that answers mostly right. */
export function resultsOf(kind: ResultKind): Result {
  const [output, batch] = cases[kind]!();
  const gathered = resultViews[kind].begin(output);
  gathered.add(batch);
  return gathered.result();
}
