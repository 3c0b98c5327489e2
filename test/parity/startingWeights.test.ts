import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { initializeState } from '@shared/compiler';
import type { NetloomDocument } from '@shared/document/schema';
import { exportTarget } from '@shared/targets';
import { initialLines } from '@shared/targets/pytorch/training/initialise';
import { readSafetensors } from '@shared/tensor/safetensors';
import type { TensorData } from '@shared/tensor/types';
import { temporaryFolder } from '../support/home';
import { blockCases, patience } from './cases';
import { soundNetwork } from './exports';
import { python } from './python';

const compared =
  /^(Dense|Embedding|Conv1D|Conv2D|Conv2DTranspose|DepthwiseConv2D|SeparableConv2D|LocallyConnected2D|GraphConvolution|MultiHeadAttention|BatchNormalization|LayerNormalization|PReLU|SimpleRNN|LSTM|GRU), /;

/** Values from which a spread is known well enough to compare it. */
const enough = 100;

const spread = ({ data }: TensorData) => {
  const values = Float64Array.from(data);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
};

const weightsOf = (document: NetloomDocument) => initializeState(soundNetwork(document), 5);

/** Whether the rows of a matrix, or its columns where there are fewer, are orthogonal vectors of length 1, to 1e-3. */
function isOrthogonal({ shape, data }: TensorData): boolean {
  const [rows, columns] = shape as [number, number];
  const at = (vector: number, place: number) =>
    rows <= columns ? data[vector * columns + place]! : data[place * columns + vector]!;
  for (let one = 0; one < Math.min(rows, columns); one++)
    for (let other = 0; other <= one; other++) {
      let dot = 0;
      for (let place = 0; place < Math.max(rows, columns); place++) dot += at(one, place) * at(other, place);
      if (Math.abs(dot - (one === other ? 1 : 0)) >= 1e-3) return false;
    }
  return true;
}

/** What is unlike the weights that Netloom begins with, in words; empty where nothing is. */
function differences(ours: ReadonlyMap<string, TensorData>, theirs: ReadonlyMap<string, TensorData>): string[] {
  return [...ours].flatMap(([name, own]) => {
    const found = theirs.get(name);
    if (!found) return [`${name} is missing`];
    const isConstant = spread(own) < 1e-6;
    if (isConstant || own.shape.length === 1)
      return own.data.every((value, place) => Math.abs(value - found.data[place]!) < 1e-6) ? [] : [`${name} differs`];
    if (own.shape.length === 2 && isOrthogonal(own)) return isOrthogonal(found) ? [] : [`${name} is not orthogonal`];
    const ratio = spread(found) / spread(own);
    return own.data.length < enough || Math.abs(ratio - 1) < 0.2
      ? []
      : [`${name} is spread ${ratio.toFixed(2)} times as wide`];
  });
}

it.each(['keras', 'pytorch'])(
  'a script without given weights begins as Netloom does: %s',
  (framework) => {
    const folder = temporaryFolder();
    const target = exportTarget(framework);
    const cases = blockCases().filter(
      ({ name }) => compared.test(name) && /\(0\)$|both ways|filters per channel/.test(name),
    );
    cases.forEach(({ document }, at) => {
      const initial = framework === 'pytorch' ? ['', '', ...initialLines(document)] : [];
      mkdirSync(join(folder, String(at)));
      writeFileSync(
        join(folder, String(at), 'model.py'),
        [target.emit(document).files[0]!.text, ...initial, ''].join('\n'),
      );
    });
    execFileSync(python(), [fileURLToPath(new URL('run_initial.py', import.meta.url)), folder], {
      env: { ...process.env, CUDA_VISIBLE_DEVICES: '', TF_CPP_MIN_LOG_LEVEL: '3' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const found = cases.flatMap(({ name, document }, at) => {
      const ours = target.weights!(document, weightsOf(document));
      const theirs = readSafetensors(readFileSync(join(folder, String(at), 'initial.safetensors'))).tensors;
      return differences(ours, theirs).map((difference) => `${name}: ${difference}`);
    });
    expect(found).toEqual([]);
  },
  patience,
);
