import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { metrics, supportedMetrics } from '@shared/learning/metrics';
import type { MeasuredOutput } from '@shared/learning/metrics/definition';
import { metricFunctions, metricValue } from '@shared/targets/python/training/metrics';
import { createRandom } from '@shared/tensor/random';
import { sizeOf } from '@shared/tensor/shape';
import { temporaryFolder } from '../support/home';
import { python } from './python';

const outputs: Readonly<Record<string, MeasuredOutput>> = {
  'many classes': { targetKind: 'classes', shape: [7], targetShape: [] },
  'two classes': { targetKind: 'classes', shape: [2], targetShape: [] },
  'two classes as one value': { targetKind: 'classes', shape: [1], targetShape: [] },
  'a mask of classes': { targetKind: 'classes', shape: [5, 4, 6], targetShape: [5, 4] },
  'a mask as one value': { targetKind: 'classes', shape: [5, 4, 1], targetShape: [5, 4] },
  labels: { targetKind: 'labels', shape: [4], targetShape: [4] },
  values: { targetKind: 'values', shape: [3], targetShape: [3] },
  boxes: { targetKind: 'values', shape: [4], targetShape: [4] },
  images: { targetKind: 'values', shape: [13, 20, 3], targetShape: [13, 20, 3], range: 1 },
};
const count = 12;

it.each(Object.entries(outputs))('scripts measure as Netloom does: %s', (name, output) => {
  const random = createRandom(1, name);
  const isValues = output.targetKind === 'values';
  const classes = output.targetKind === 'classes' ? Math.max(2, output.shape.at(-1)!) : 2;
  const targets = Array.from({ length: count * sizeOf(output.targetShape) }, () =>
    isValues ? random.uniform() : random.integer(classes),
  );
  // Rounded, so that some scores are equal.
  const predictions = Array.from(
    { length: count * sizeOf(output.shape) },
    () => Math.round(50 * random.uniform()) / 50,
  );
  const kinds = supportedMetrics(output);
  const values = kinds.map((kind) => metricValue(kind, output));
  const arrays = Object.entries({ predictions: output.shape, targets: output.targetShape }).map(
    ([array, shape]) => `${array} = np.array(given["${array}"]).reshape(${[count, ...shape].join(', ')})`,
  );
  const script = [
    'import json, sys',
    'import numpy as np',
    ...metricFunctions(kinds, values).flat(),
    'given = json.load(open(sys.argv[1]))',
    ...arrays,
    `print(json.dumps([${values.map((value) => `float(${value})`).join(', ')}]))`,
  ];
  const given = join(temporaryFolder(), 'given.json');
  writeFileSync(given, JSON.stringify({ predictions, targets }));
  const answer = execFileSync(python(), ['-c', script.join('\n'), given], { encoding: 'utf8' });
  const theirs = JSON.parse(answer) as number[];
  kinds.forEach((kind, index) => {
    const accumulator = metrics[kind].begin(output);
    accumulator.add({ count, predictions, targets });
    expect(theirs[index], kind).toBeCloseTo(accumulator.value(), 6);
  });
});
