import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { initializeState, weightsMetadata } from '@shared/compiler';
import { analyze } from '@shared/compiler/analyze';
import { measure } from '@shared/data/standardise';
import { generatedDataset } from '@shared/data/generated';
import { serializeDocument } from '@shared/document';
import { recipeSchema, type Recipe } from '@shared/document/schema';
import { optimizerSchema } from '@shared/learning/optimizers';
import { permutation } from '@shared/tensor/random/permutation';
import { readSafetensors, writeSafetensors } from '@shared/tensor/safetensors';
import { runCli } from '../support/cli';
import { temporaryFolder } from '../support/home';
import { tinyDocument } from '../support/tinyDocument';
import { writeTensors } from './exports';
import { python } from './python';

const [epochs, seed, steps] = [4, 7, 20];
const source = { kind: 'shapes', size: 12, channels: 1, train: 157, test: 40 } as const;
const dataset = generatedDataset(source);

const plateau = { kind: 'plateau', patience: 1, minimumImprovement: 0.5, factor: 0.3 };
/** The settings of an optimizer, and what goes with it; its formula is the framework's. */
const recipes: Readonly<Record<string, { optimizer: object; more: object }>> = {
  'SGD with Nesterov, decay, cosine and warm-up': {
    optimizer: { kind: 'sgd', learningRate: 0.05, momentum: 0.9, nesterov: true, weightDecay: 0.01 },
    more: { schedule: { kind: 'cosine' }, warmup: 1.5, clipping: { kind: 'norm', limit: 0.8 } },
  },
  'Adam with steps and smoothed labels': {
    optimizer: { kind: 'adam', learningRate: 0.005, weightDecay: 0.05 },
    more: {
      schedule: { kind: 'step', every: 2, factor: 0.3 },
      objectives: [{ loss: { kind: 'crossEntropy', labelSmoothing: 0.1 } }],
    },
  },
  'AdamW on a plateau': {
    optimizer: { kind: 'adamW', learningRate: 0.005, weightDecay: 0.1 },
    more: { schedule: plateau, clipping: { kind: 'value', limit: 0.05 } },
  },
  'RMSProp with one cycle': {
    optimizer: { kind: 'rmsProp', learningRate: 0.003, momentum: 0.5, epsilon: 1e-4 },
    more: { schedule: { kind: 'oneCycle' } },
  },
  'balanced classes with smoothed labels': {
    optimizer: { kind: 'adam', learningRate: 0.005 },
    more: {
      objectives: [{ loss: { kind: 'crossEntropy', labelSmoothing: 0.1 }, classWeights: { kind: 'balanced' } }],
    },
  },
  'weights by class, two batches a step': {
    optimizer: { kind: 'sgd', learningRate: 0.05, momentum: 0.9 },
    more: {
      ...{ batch: 16, accumulation: 2 },
      objectives: [{ classWeights: { kind: 'byClass', weights: [0.2, 3, 1, 0.5] } }],
    },
  },
  'squared errors, two batches a step, averaged weights and early stopping': {
    optimizer: { kind: 'sgd', learningRate: 0.05, momentum: 0.9 },
    more: {
      ...{
        objectives: [{ loss: { kind: 'meanSquaredError' } }],
        batch: 16,
        accumulation: 2,
        averaging: { decay: 0.9 },
      },
      ...{ schedule: { kind: 'constant' }, warmup: 2, earlyStopping: { patience: 9 } },
    },
  },
};

const cases = ['keras', 'pytorch'].flatMap((framework) => Object.keys(recipes).map((name) => ({ framework, name })));

function recipeOf(framework: string, name: string): Recipe {
  const { optimizer, more } = recipes[name]!;
  const formula = 'momentum' in optimizer && 'nesterov' in optimizer ? {} : { formula: framework };
  const isSgd = (optimizer as { kind: string }).kind === 'sgd';
  return recipeSchema.parse({
    ...{ dataset: source, epochs, seed, batch: 32, ...more },
    optimizer: optimizerSchema.parse({ ...optimizer, ...(isSgd ? {} : formula) }),
  });
}

/** The losses of Netloom's first steps, and of a script's, from the same weights in the same order. */
async function lossesOf(framework: string, recipe: Recipe) {
  const document = tinyDocument(recipe);
  const folder = temporaryFolder();
  const file = join(folder, 'tiny.netloom.json');
  writeFileSync(file, serializeDocument(document));
  const trained = await runCli(['train', file, '--engine', 'onnxruntime', '--json'], temporaryFolder());
  expect(trained.errors).toBe('');
  const ours = trained
    .lines()
    .flatMap((event) => (event['type'] === 'steps' ? (event['loss'] as number[]) : []))
    .slice(0, steps);

  const initial = join(folder, 'initial.safetensors');
  const tensors = initializeState(analyze(document).network!, seed);
  const metadata = weightsMetadata({ standardisation: measure(dataset.train.columns['image']!) });
  writeFileSync(initial, writeSafetensors({ tensors, metadata }));
  const out = join(folder, 'script');
  const exported = await runCli(['export', file, '--to', `${framework}-training`, '--out', out, '--weights', initial]);
  expect(exported.errors).toBe('');
  const orders = Array.from({ length: epochs }, (_, epoch) =>
    Int32Array.from(permutation(dataset.train.count, seed, `order of epoch ${epoch}`)),
  );
  const data = Int32Array.from(orders.flatMap((order) => [...order]));
  writeTensors(join(out, 'orders.safetensors'), new Map([['orders', { shape: [epochs, dataset.train.count], data }]]));
  const runner = fileURLToPath(new URL('run_training.py', import.meta.url));
  const quiet = { CUDA_VISIBLE_DEVICES: '', TF_CPP_MIN_LOG_LEVEL: '3', PYTHONDONTWRITEBYTECODE: '1' };
  const running = promisify(execFile)(python(), [runner, join(out, 'train.py'), String(epochs)], {
    env: { ...process.env, ...quiet },
  });
  await running.catch((error: { stderr: string }) => {
    throw new Error(`${error.stderr}\n${readFileSync(join(out, 'train.py'), 'utf8')}`);
  });
  const batches = JSON.parse(readFileSync(join(out, 'losses.json'), 'utf8')) as number[];
  const theirs = framework === 'keras' ? meansOf(batches, recipe.accumulation ?? 1) : batches;
  const saved = readSafetensors(readFileSync(join(out, 'trained.safetensors')));
  expect(saved.metadata['preprocessing']).toContain('mean');
  return { ours, theirs };
}

describe('a training script', () => {
  it.each(cases)('follows Netloom’s own losses: $framework, $name', async ({ framework, name }) => {
    const { ours, theirs } = await lossesOf(framework, recipeOf(framework, name));
    expect(theirs.length).toBe(steps);
    expect(ours[0]! - ours.at(-1)!).toBeGreaterThan(0.01);
    theirs.forEach((loss, step) => expect(Math.abs(loss - ours[step]!), `step ${step + 1}`).toBeLessThan(1e-3));
  });

  it.each(['keras', 'pytorch'])('trains on augmented images, with averages and a plateau: %s', async (framework) => {
    const augmentation = {
      ...{ flip: 'both', shift: 1, rotation: 5, zoom: 0.1, brightness: 0.1, contrast: 0.1, cutout: 3 },
      border: 'reflect',
    };
    const recipe = recipeSchema.parse({
      ...{ dataset: source, epochs, seed, batch: 16, accumulation: 2, augmentation, warmup: 1, schedule: plateau },
      ...{
        averaging: { decay: 0.9 },
        objectives: [{ loss: { kind: 'crossEntropy', labelSmoothing: 0.1 } }],
        earlyStopping: { patience: 9 },
      },
    });
    const { theirs } = await lossesOf(framework, recipe);
    expect(theirs.length).toBe(steps);
    for (const loss of theirs) expect(loss).toBeLessThan(4);
  });
});

/** Keras gives the loss of each batch, and several make a step. */
function meansOf(values: readonly number[], count: number): number[] {
  return Array.from({ length: values.length / count }, (_, step) => {
    const part = values.slice(step * count, (step + 1) * count);
    return part.reduce((sum, value) => sum + value, 0) / count;
  });
}
