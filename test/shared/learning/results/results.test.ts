import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MeasuredBatch, MeasuredOutput } from '@shared/learning/metrics/definition';
import { resultSchema, resultViews, supportedViews, type ResultKind } from '@shared/learning/results';
import { fromBase64 } from '@shared/learning/results/base64';
import { createRandom } from '@shared/tensor/random';
import { inBatches, referenceCases, referenceValues } from '../metrics/reference';

const shown = <Kind extends ResultKind>(kind: Kind, output: MeasuredOutput, batches: readonly MeasuredBatch[]) => {
  const gathered = resultViews[kind].begin(output);
  for (const batch of batches) gathered.add(batch);
  const result = gathered.result() as ReturnType<ReturnType<(typeof resultViews)[Kind]['begin']>['result']>;
  // What is sent is what was gathered.
  expect(resultSchema.parse(JSON.parse(JSON.stringify(result)))).toEqual(result);
  return result;
};
const yesNo: MeasuredOutput = { targetKind: 'classes', shape: [1], targetShape: [] };
const classes = (...shape: number[]): MeasuredOutput => ({
  ...{ targetKind: 'classes', shape, targetShape: shape.slice(0, -1) },
});
const values = (...shape: number[]): MeasuredOutput => ({ targetKind: 'values', shape, targetShape: shape });

describe('the registry of views', () => {
  it.each(Object.values(resultViews))('$kind explains itself', ({ kind, label, doc }) => {
    expect(resultViews[kind].kind).toBe(kind);
    expect(label).toMatch(/\S/);
    expect(doc).toMatch(/\.$/);
  });

  it('offers the views that suit an output', () => {
    const kinds = (output: MeasuredOutput) => supportedViews(output).map(({ kind }) => kind);
    expect(kinds(yesNo)).toEqual(['classification', 'perClass', 'ranking']);
    expect(kinds(classes(32, 32, 4))).toEqual(['masks', 'perClass', 'ranking']);
    expect(kinds({ targetKind: 'labels', shape: [5], targetShape: [5] })).toEqual(['perClass', 'ranking']);
    expect(kinds(values(2))).toEqual(['predictedTrue']);
    expect(kinds(values(28, 28, 1))).toEqual([]);
    expect(kinds({ ...values(28, 28, 1), range: 1 })).toEqual(['images']);
  });
});

describe('a classification', () => {
  it('counts by true and predicted class and keeps the surest mistakes first', () => {
    const batch = { count: 4, predictions: [0.9, 0.1, 0.6, 0.4, 0.8, 0.2, 0.1, 0.9], targets: [0, 1, 1, 1] };
    const { confusion, mistakes, examples, answers, wrong } = shown('classification', classes(2), [batch]);
    expect(confusion).toEqual([
      [1, 0],
      [2, 1],
    ]);
    expect(mistakes.map(({ index }) => index)).toEqual([2, 1]);
    expect(examples.map(({ index }) => index)).toEqual([0, 1, 2, 3]);
    expect([answers, wrong]).toEqual([4, 2]);
  });

  it('leaves out examples of an ignored class, and keeps the numbers of the others', () => {
    const output = { ...classes(2), ignoreIndex: 9 };
    const batch = { count: 3, predictions: [0.9, 0.1, 0.6, 0.4, 0.8, 0.2], targets: [0, 9, 1] };
    const { confusion, mistakes, answers } = shown('classification', output, [batch, batch]);
    expect(confusion).toEqual([
      [2, 0],
      [2, 0],
    ]);
    expect(mistakes.map(({ index }) => index)).toEqual([2, 5]);
    expect(answers).toBe(4);
  });

  it('reads one probability as two classes', () => {
    const batch = { count: 3, predictions: [0.9, 0.2, 0.4], targets: [1, 0, 1] };
    const { confusion, mistakes } = shown('classification', yesNo, [batch]);
    expect(confusion).toEqual([
      [1, 0],
      [1, 1],
    ]);
    expect(mistakes).toEqual([{ index: 2, truth: 1, predicted: 0, confidence: 0.6 }]);
  });

  it('of a thousand classes has its mistakes without the matrix', () => {
    const predictions = new Float32Array(2000);
    predictions[7] = predictions[1008] = 1;
    const { confusion, mistakes, wrong } = shown('classification', classes(1000), [
      { count: 2, predictions, targets: [7, 9] },
    ]);
    expect(confusion).toEqual([]);
    expect(mistakes).toEqual([{ index: 1, truth: 9, predicted: 8, confidence: 1 }]);
    expect(wrong).toBe(1);
  });
});

describe('class by class', () => {
  it('has the counts of every class that occurs or is answered', () => {
    const batch = { count: 4, predictions: [9, 0, 0, 0, 9, 0, 0, 0, 0, 9, 0, 0, 0, 9, 0, 0], targets: [0, 1, 1, 0] };
    expect(shown('perClass', classes(4), [batch])).toEqual({
      kind: 'perClass',
      rows: [
        { channel: 0, predicted: 2, actual: 2, hits: 1 },
        { channel: 1, predicted: 2, actual: 2, hits: 1 },
      ],
      omitted: 0,
    });
  });

  it('keeps the hundred classes that are found worst', () => {
    const count = 120;
    // The first twenty are right, each of the others is taken for the one before it.
    const answers = Array.from({ length: count }, (_, each) => (each < 20 ? each : each - 1));
    const predictions = answers.flatMap((answer) =>
      Array.from({ length: count }, (_, each) => Number(each === answer)),
    );
    const targets = answers.map((_, each) => each);
    const { rows, omitted } = shown('perClass', classes(count), [{ count, predictions, targets }]);
    expect(omitted).toBe(20);
    expect(rows.map(({ channel }) => channel)).not.toContain(3);
    expect(rows.at(-1)!.channel).toBe(119);
  });
});

describe('pictures of examples', () => {
  const twoPixels = [0.1, 0.9, 0.9, 0.1];

  it('of masks have the class of each pixel, and the share that is wrong', () => {
    const batch = { count: 2, predictions: [...twoPixels, ...twoPixels], targets: [1, 0, 0, 0] };
    const { first, worst, height, width } = shown('masks', classes(1, 2, 2), [batch]);
    expect([height, width]).toEqual([1, 2]);
    expect(first.map(({ index, error, pixels }) => [index, error, [...fromBase64(pixels)]])).toEqual([
      [0, 0, [1, 0]],
      [1, 0.5, [1, 0]],
    ]);
    expect(worst.map(({ index }) => index)).toEqual([1, 0]);
  });

  it('of masks have the share that is wrong of the pixels that count', () => {
    const batch = { count: 2, predictions: [...twoPixels, ...twoPixels], targets: [0, 255, 255, 255] };
    const { first } = shown('masks', { ...classes(1, 2, 2), ignoreIndex: 255 }, [batch]);
    expect(first.map(({ error }) => error)).toEqual([1, 0]);
  });

  it('of images have their pixels as bytes, and the root of the mean squared error', () => {
    const output = { ...values(1, 1, 3), range: 1 };
    const batch = { count: 1, predictions: [0.5, 2, -1], targets: [0.5, 1, -1] };
    const { first, channels } = shown('images', output, [batch]);
    expect(channels).toBe(3);
    expect([...fromBase64(first[0]!.pixels)]).toEqual([128, 255, 0]);
    expect(first[0]!.error).toBeCloseTo(Math.sqrt(1 / 3), 12);
  });

  it('are few, small, and the worst of all batches', () => {
    const output = { ...values(250, 100, 1), range: 1 };
    const size = 25_000;
    const batches = Array.from({ length: 30 }, (_, at) => {
      const targets = Float32Array.from({ length: size }, (_, place) => place / size);
      return { count: 1, predictions: targets.map((value) => value + at / 1000), targets };
    });
    const { first, worst, height, width } = shown('images', output, batches);
    expect([height, width]).toEqual([84, 34]);
    expect(first.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(worst.map(({ index }) => index)).toEqual([29, 28, 27, 26, 25, 24, 23, 22]);
    const bytes = fromBase64(first[0]!.pixels);
    // Every third pixel of every third row.
    expect(bytes[34 + 1]).toBe(Math.round((255 * (3 * 100 + 3)) / size));
  });

  it('leave out answers that are no numbers', () => {
    const output = { ...values(1, 1, 1), range: 1 };
    const batch = { count: 2, predictions: [Number.NaN, 0.5], targets: [0, 0.5] };
    expect(shown('images', output, [batch]).first.map(({ index }) => index)).toEqual([1]);
  });
});

describe('precision, recall and ROC', () => {
  it('have the areas of scikit-learn', () => {
    const { output } = referenceCases.two;
    const [curve] = shown('ranking', output, inBatches(referenceCases.two, 7)).curves;
    expect(curve!.area).toBeCloseTo(referenceValues['two']!['auc']!, 12);
    expect(curve!.averagePrecision).toBeCloseTo(referenceValues['two']!['averagePrecision']!, 12);
    expect(curve!.channel).toBe(1);
  });

  it('has a point for every score where there are few', () => {
    const batch = { count: 5, predictions: [0.9, 0.9, 0.5, 0.25, 0.125], targets: [1, 0, 1, 0, 1] };
    const [curve] = shown('ranking', yesNo, [batch]).curves;
    expect(curve).toMatchObject({
      ...{ channel: 1, positives: 3, negatives: 2 },
      thresholds: [0.9, 0.5, 0.25, 0.125],
      recall: [1 / 3, 2 / 3, 2 / 3, 1],
      precision: [1 / 2, 2 / 3, 1 / 2, 3 / 5],
      falsePositiveRate: [1 / 2, 1 / 2, 1, 1],
    });
    // Of six pairs two are in order, and one is equal.
    expect(curve!.area).toBeCloseTo(2.5 / 6, 12);
    expect(curve!.averagePrecision).toBeCloseTo((1 / 2 + 2 / 3 + 3 / 5) / 3, 12);
  });

  it('keep their shape with at most 200 points', () => {
    fc.assert(
      fc.property(fc.nat(), fc.double({ min: 0.01, max: 0.99, noNaN: true }), (seed, share) => {
        const random = createRandom(seed, 'curves');
        const targets = Array.from({ length: 3000 }, (_, at) => (at < 2 ? at : Number(random.uniform() < share)));
        const predictions = targets.map((truth) => truth + 0.7 * random.normal());
        const [curve] = shown('ranking', yesNo, [{ count: targets.length, predictions, targets }]).curves;
        const { recall, falsePositiveRate, area, thresholds } = curve!;
        expect(thresholds.length).toBeLessThanOrEqual(200);
        expect(thresholds.length).toBeGreaterThan(100);
        expect([recall.at(-1), falsePositiveRate.at(-1)]).toEqual([1, 1]);
        const trapezoids = recall.reduce((sum, height, at) => {
          const [before, width] = [recall[at - 1] ?? 0, falsePositiveRate[at]! - (falsePositiveRate[at - 1] ?? 0)];
          return sum + (width * (before + height)) / 2;
        }, 0);
        expect(Math.abs(trapezoids - area)).toBeLessThan(0.005);
        thresholds.slice(1).forEach((threshold, at) => expect(threshold).toBeLessThan(thresholds[at]!));
      }),
      { numRuns: 25 },
    );
  });

  it('are drawn of the ten classes that are told apart worst', () => {
    const classes = 14;
    const output: MeasuredOutput = { targetKind: 'labels', shape: [classes], targetShape: [classes] };
    const random = createRandom(2, 'labels');
    const targets = Array.from({ length: 400 * classes }, () => random.integer(2));
    // Later labels are predicted better.
    const predictions = targets.map((truth, at) => truth * (at % classes) + 4 * random.normal());
    const { curves, omitted } = shown('ranking', output, [{ count: 400, predictions, targets }]);
    expect([curves.length, omitted]).toEqual([10, 4]);
    const areas = curves.map(({ area }) => area);
    expect(areas).toEqual([...areas].sort((left, right) => left - right));
    expect(curves.map(({ channel }) => channel)).toContain(0);
    expect(curves.map(({ channel }) => channel)).not.toContain(13);
  });

  it('leave out classes that do not occur, and answers that are no numbers', () => {
    const output: MeasuredOutput = { targetKind: 'classes', shape: [3], targetShape: [] };
    const predictions = [0.8, 0.1, 0.1, 0.2, 0.7, 0.1];
    const result = shown('ranking', output, [{ count: 2, predictions, targets: [0, 1] }]);
    expect(result.curves.map(({ channel }) => channel)).toEqual([0, 1]);
    expect(shown('ranking', yesNo, [{ count: 2, predictions: [Number.NaN, 1], targets: [0, 1] }]).curves).toEqual([]);
  });
});

describe('predictions against targets', () => {
  it('are all shown where there are few, with R² and the range of errors', () => {
    const batch = { count: 3, predictions: [1, 10, 3, 20, 5, 30], targets: [1, 11, 2, 20, 6, 27] };
    const { outputs } = shown('predictedTrue', values(2), [batch]);
    expect(outputs.map(({ truth, predicted, residuals }) => ({ truth, predicted, residuals }))).toEqual([
      { truth: [1, 2, 6], predicted: [1, 3, 5], residuals: { least: -1, most: 1 } },
      { truth: [11, 20, 27], predicted: [10, 20, 30], residuals: { least: -1, most: 3 } },
    ]);
    expect(outputs[0]!.r2).toBeCloseTo(1 - 2 / 14, 12);
  });

  it('are a sample of all examples, the same each time, where there are many', () => {
    const targets = Float32Array.from({ length: 20_000 }, (_, at) => at);
    const predictions = targets.map((target) => target + 1);
    const batches = Array.from({ length: 20 }, (_, at) => ({
      count: 1000,
      predictions: predictions.subarray(1000 * at, 1000 * (at + 1)),
      targets: targets.subarray(1000 * at, 1000 * (at + 1)),
    }));
    const [output] = shown('predictedTrue', values(1), batches).outputs;
    const { truth, predicted } = output!;
    expect(truth.length).toBe(500);
    expect(new Set(truth).size).toBe(500);
    expect(predicted).toEqual(truth.map((target) => target + 1));
    const mean = truth.reduce((sum, target) => sum + target, 0) / 500;
    // Six deviations of the mean of such a sample.
    expect(Math.abs(mean - 10_000)).toBeLessThan((6 * 20_000) / Math.sqrt(12 * 500));
    expect(shown('predictedTrue', values(1), batches).outputs[0]).toEqual(output);
  });

  it('share their points where there are several values', () => {
    const batch = { count: 1000, predictions: new Float32Array(3000), targets: new Float32Array(3000) };
    const { outputs } = shown('predictedTrue', values(3), [batch]);
    expect(outputs.map(({ truth }) => truth.length)).toEqual([166, 166, 166]);
    expect(outputs[0]!.r2).toBeNull();
  });

  it('leave out answers that are no numbers', () => {
    const batch = { count: 2, predictions: [Number.NaN, 3], targets: [1, 2] };
    expect(shown('predictedTrue', values(1), [batch]).outputs).toEqual([
      { r2: null, residuals: { least: 1, most: 1 }, truth: [2], predicted: [3] },
    ]);
    expect(shown('predictedTrue', values(1), []).outputs[0]).toEqual({
      r2: null,
      residuals: null,
      truth: [],
      predicted: [],
    });
  });
});
