import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { metrics, supportedMetrics, type MetricKind } from '@shared/learning/metrics';
import type { MeasuredOutput } from '@shared/learning/metrics/definition';
import { createRandom } from '@shared/tensor/random';
import { sizeOf } from '@shared/tensor/shape';
import { python } from './python';

const outputs: Readonly<Record<string, MeasuredOutput>> = {
  classes: { targetKind: 'classes', shape: [7], targetShape: [] },
  'a mask of classes': { targetKind: 'classes', shape: [5, 4, 6], targetShape: [5, 4] },
  labels: { targetKind: 'labels', shape: [4], targetShape: [4] },
  values: { targetKind: 'values', shape: [3], targetShape: [3] },
  'grey images': { targetKind: 'values', shape: [13, 20, 1], targetShape: [13, 20, 1], range: 1 },
  'coloured images': { targetKind: 'values', shape: [30, 11, 3], targetShape: [30, 11, 3], range: 255 },
};
const count = 12;

const cases = Object.entries(outputs).map(([name, output], index) => {
  const random = createRandom(index, 'metrics');
  const scale = output.range ?? 1;
  const targets = Array.from({ length: count * sizeOf(output.targetShape) }, () =>
    output.targetKind === 'values'
      ? scale * random.uniform()
      : random.integer(output.targetKind === 'classes' ? output.shape.at(-1)! : 2),
  );
  const predictions = Array.from({ length: count * sizeOf(output.shape) }, (_, at) =>
    output.targetKind === 'values' ? targets[at]! + 0.2 * scale * (random.uniform() - 0.5) : random.uniform(),
  );
  return { name, output, predictions, targets };
});
const folder = mkdtempSync(join(tmpdir(), 'netloom-metrics-'));
let answers: Partial<Record<MetricKind, number>>[];

beforeAll(() => {
  const asked = cases.map(({ output, ...values }) => ({
    ...{ ...values, targetKind: output.targetKind, shape: output.shape, range: output.range ?? 0 },
    wanted: supportedMetrics(output),
  }));
  writeFileSync(join(folder, 'asked.json'), JSON.stringify(asked));
  execFileSync(python(), [fileURLToPath(new URL('run_metrics.py', import.meta.url)), folder], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, CUDA_VISIBLE_DEVICES: '' },
  });
  answers = JSON.parse(readFileSync(join(folder, 'answers.json'), 'utf8')) as typeof answers;
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each(cases.map((each, index) => ({ ...each, index })))(
  'metrics of $name are those of TensorFlow',
  ({ output, predictions, targets, index }) => {
    const expected = Object.entries(answers[index]!) as [MetricKind, number][];
    expect(expected.length).toBeGreaterThan(1);
    for (const [kind, value] of expected) {
      const accumulator = metrics[kind].begin(output);
      accumulator.add({ count, predictions, targets });
      // TensorFlow measures in float32.
      expect(accumulator.value() / value, kind).toBeCloseTo(1, 4);
    }
  },
);
