import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatMetric,
  metricKinds,
  metrics,
  supportedMetrics,
  usualMetrics,
  type MetricKind,
} from '@shared/learning/metrics';
import type { MeasuredBatch, MeasuredOutput } from '@shared/learning/metrics/definition';
import { inBatches, referenceCases, referenceValues } from './reference';

const measured = (kind: MetricKind, output: MeasuredOutput, batches: readonly MeasuredBatch[]) => {
  const accumulator = metrics[kind].begin(output);
  for (const batch of batches) accumulator.add(batch);
  return accumulator.value();
};
const classes = (count: number, positions: readonly number[] = []): MeasuredOutput => ({
  targetKind: 'classes',
  shape: [...positions, count],
  targetShape: positions,
});
const labels = (count: number): MeasuredOutput => ({ targetKind: 'labels', shape: [count], targetShape: [count] });
const values = (...shape: number[]): MeasuredOutput => ({ targetKind: 'values', shape, targetShape: shape });
const image = (height: number, width = height): MeasuredOutput => ({ ...values(height, width, 1), range: 1 });

describe('the registry of metrics', () => {
  it.each(metricKinds)('%s is registered under its own kind and explains itself', (kind) => {
    expect(metrics[kind].kind).toBe(kind);
    expect(metrics[kind].label).toMatch(/\S/);
    expect(metrics[kind].doc).toMatch(/\.$/);
  });

  it('names the usual metrics of every kind of output, the chief one first', () => {
    const usual: [MeasuredOutput, MetricKind[]][] = [
      [classes(10), ['accuracy']],
      [classes(100), ['accuracy', 'top5']],
      [classes(1), ['accuracy', 'auc']],
      [classes(2), ['accuracy', 'auc']],
      [classes(3, [32, 32]), ['meanIoU', 'accuracy']],
      [classes(50, [12]), ['accuracy', 'top5', 'perplexity']],
      [labels(5), ['auc', 'f1']],
      [values(1), ['r2', 'mae']],
      [image(28), ['psnr', 'ssim']],
      [image(8), ['psnr']],
      [values(28, 28, 1), ['mae']],
    ];
    for (const [output, kinds] of usual) expect(usualMetrics(output), JSON.stringify(output)).toEqual(kinds);
  });

  it('has no metric of classes for values, nor of values for classes', () => {
    expect(supportedMetrics(classes(10))).toEqual([
      'accuracy',
      'top5',
      'auc',
      'precision',
      'recall',
      'f1',
      'perplexity',
    ]);
    expect(supportedMetrics(values(3))).toEqual(['r2', 'mae', 'rmse']);
  });

  it('writes values as the metric says', () => {
    expect(formatMetric(metrics.accuracy, 0.9871)).toBe('98.7 %');
    expect(formatMetric(metrics.auc, 0.98712)).toBe('0.987');
    expect(formatMetric(metrics.rmse, 12345.6)).toBe('12346');
    expect(formatMetric(metrics.psnr, 24.06)).toBe('24.1 dB');
    expect(formatMetric(metrics.auc, Number.NaN)).toBe('–');
    expect(formatMetric(metrics.auc, undefined)).toBe('–');
  });
});

describe('a metric is what scikit-learn and scikit-image give', () => {
  const asked = Object.entries(referenceCases).flatMap(([name, given]) =>
    metricKinds
      .filter((kind) => referenceValues[name]![kind] !== undefined)
      .map((kind) => ({ name, kind, given, expected: referenceValues[name]![kind]! })),
  );

  it.each(asked)('$kind of $name, however it is cut into batches', ({ kind, given, expected }) => {
    expect(metrics[kind].supports(given.output)).toBe(true);
    for (const length of [1, 7, given.batch.count])
      expect(measured(kind, given.output, inBatches(given, length))).toBeCloseTo(expected, 10);
  });

  it('and no metric is untried', () => {
    const tried = new Set([...asked.map(({ kind }) => kind), 'top5', 'boxIoU']);
    expect(metricKinds.filter((kind) => !tried.has(kind))).toEqual([]);
  });
});

describe('accuracy among the first five', () => {
  it('is that of a sorted list', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 8 }), fc.nat(7)), {
          minLength: 1,
        }),
        (examples) => {
          const right = examples.filter(([scores, truth]) => {
            const order = scores.map((score, at) => ({ score, at })).sort((a, b) => b.score - a.score || a.at - b.at);
            return order.slice(0, 5).some(({ at }) => at === truth);
          });
          const batch = {
            count: examples.length,
            predictions: examples.flatMap(([scores]) => scores),
            targets: examples.map(([, truth]) => truth),
          };
          expect(measured('top5', classes(8), [batch])).toBeCloseTo(right.length / examples.length, 12);
        },
      ),
    );
  });

  it('counts an answer that is not a number as wrong', () => {
    const batch = { count: 1, predictions: Array.from({ length: 8 }, () => Number.NaN), targets: [7] };
    expect(measured('top5', classes(8), [batch])).toBe(0);
  });
});

describe('what two boxes share', () => {
  const shared = (...boxes: readonly (readonly [predicted: readonly number[], true: readonly number[]])[]) => {
    const [predictions, targets] = [boxes.flatMap(([box]) => box), boxes.flatMap(([, box]) => box)];
    return measured('boxIoU', values(4), [{ count: boxes.length, predictions, targets }]);
  };
  const box = [0.2, 0.4, 0.6, 0.8];

  it('is all of equal boxes, nothing of boxes apart, a third where half of each is shared', () => {
    expect(shared([box, box])).toBe(1);
    expect(shared([box, [0.7, 0.4, 0.9, 0.8]])).toBe(0);
    expect(shared([box, [0.4, 0.4, 0.8, 0.8]])).toBeCloseTo(1 / 3, 12);
  });

  it('is the mean over examples, and nothing of a box that ends before it begins', () => {
    expect(shared([box, box], [[0.6, 0.4, 0.2, 0.8], box])).toBe(0.5);
    expect(
      shared([
        [0.5, 0.5, 0.5, 0.5],
        [0.5, 0.5, 0.5, 0.5],
      ]),
    ).toBe(0);
  });

  it('is measured of four values alone, where it is asked for', () => {
    expect(supportedMetrics(values(4))).toContain('boxIoU');
    expect(usualMetrics(values(4))).not.toContain('boxIoU');
    expect(supportedMetrics(values(5))).not.toContain('boxIoU');
  });
});

describe('the area under the curve', () => {
  const scored = fc.array(fc.tuple(fc.integer({ min: -5, max: 5 }), fc.boolean()), { minLength: 1, maxLength: 60 });

  it('is the share of pairs in order, ties counting half', () => {
    fc.assert(
      fc.property(scored, (examples) => {
        const [positives, negatives] = [true, false].map((wanted) =>
          examples.filter(([, isOfClass]) => isOfClass === wanted).map(([score]) => score),
        );
        let pairs = 0;
        for (const positive of positives!)
          for (const negative of negatives!) pairs += positive > negative ? 1 : positive === negative ? 0.5 : 0;
        const batch = {
          count: examples.length,
          predictions: examples.map(([score]) => score),
          targets: examples.map(([, isOfClass]) => Number(isOfClass)),
        };
        const found = measured('auc', classes(1), [batch]);
        const expected = pairs / (positives!.length * negatives!.length);
        if (Number.isNaN(expected)) expect(found).toBeNaN();
        else expect(found).toBeCloseTo(expected, 12);
      }),
    );
  });

  it('is not defined where there is a single class, or an answer is not a number', () => {
    expect(measured('auc', classes(1), [{ count: 2, predictions: [0.1, 0.9], targets: [1, 1] }])).toBeNaN();
    expect(measured('auc', classes(1), [{ count: 2, predictions: [Number.NaN, 0.9], targets: [0, 1] }])).toBeNaN();
  });

  it('leaves out classes that do not occur', () => {
    const batch = { count: 2, predictions: [0.8, 0.1, 0.1, 0.2, 0.7, 0.1], targets: [0, 1] };
    expect(measured('auc', classes(3), [batch])).toBe(1);
  });
});

describe('metrics that are not defined', () => {
  it.each(metricKinds)('%s of nothing is no number', (kind) => {
    const outputs = [classes(10, [12, 12]), { ...values(12, 12, 1), range: 1 }, values(4)];
    const output = outputs.find((each) => metrics[kind].supports(each))!;
    const value = measured(kind, output, []);
    expect(Number.isNaN(value), String(value)).toBe(true);
  });

  it('R² leaves out values whose targets are all equal', () => {
    const batch = { count: 2, predictions: [1, 5, 2, 6], targets: [1, 7, 2, 7] };
    expect(measured('r2', values(2), [batch])).toBe(1);
    expect(measured('r2', values(1), [{ count: 2, predictions: [1, 2], targets: [3, 3] }])).toBeNaN();
  });

  it('an image without an error counts as 100 dB', () => {
    const batch = { count: 1, predictions: new Float32Array(64), targets: new Float32Array(64) };
    expect(measured('psnr', image(8), [batch])).toBe(100);
  });
});

describe('a perfect answer', () => {
  it('is the best that a metric gives', () => {
    const least: Partial<Record<MetricKind, number>> = { perplexity: 1, mae: 0, rmse: 0 };
    const best = (kind: MetricKind): number => metrics[kind].largest ?? least[kind]!;
    const targets = [0, 1, 5, 2];
    const perfect = {
      count: 1,
      predictions: targets.flatMap((truth) => Array.from({ length: 6 }, (_, at) => Number(at === truth))),
      targets,
    };
    for (const kind of supportedMetrics(classes(6, [2, 2])))
      expect(measured(kind, classes(6, [2, 2]), [perfect]), kind).toBe(best(kind));
    const pixels = Float32Array.from({ length: 144 }, (_, at) => (at % 7) / 6);
    const pictures = { count: 2, predictions: Float32Array.of(...pixels, ...pixels.map((pixel) => 1 - pixel)) };
    for (const kind of supportedMetrics(image(12)))
      expect(measured(kind, image(12), [{ ...pictures, targets: pictures.predictions }]), kind).toBeCloseTo(
        best(kind),
        12,
      );
  });
});
