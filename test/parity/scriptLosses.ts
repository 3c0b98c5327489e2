import { execFile } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect } from 'vitest';
import { initializeState } from '@shared/compiler';
import { analyze } from '@shared/compiler/analyze';
import { serializeDocument } from '@shared/document';
import type { NetloomDocument } from '@shared/document/schema';
import { isGenerated } from '@shared/data/generated';
import { withDerived } from '@shared/data/derived/withDerived';
import type { TensorData } from '@shared/tensor/types';
import { openDataset } from '@system/loadDataset';
import { permutation } from '@shared/tensor/random/permutation';
import { readSafetensors, writeSafetensors } from '@shared/tensor/safetensors';
import { runCli } from '../support/cli';
import { temporaryFolder } from '../support/home';
import { writeTensors } from './exports';
import { python } from './python';

/** Losses that are compared. */
export const steps = 20;

/**
 * The losses of Netloom's first steps and of a training script's, from the same weights in the same order, and the metadata of
 * the weights that the script saved.
 * @param document its data are written beside the script, or the script reads them
 * @param places `home`, where its data are known, and `files`, the folder of data that a script reads itself
 */
export async function lossesOf(
  framework: string,
  document: NetloomDocument,
  { home = temporaryFolder(), files }: { readonly home?: string; readonly files?: string } = {},
) {
  const { recipe } = document;
  const { seed, epochs } = recipe;
  const folder = temporaryFolder();
  const file = join(folder, 'drawing.netloom.json');
  writeFileSync(file, serializeDocument(document));
  const trained = await runCli(['train', file, '--engine', 'onnxruntime', '--json'], home);
  expect(trained.errors).toBe('');
  const ours = trained
    .lines()
    .flatMap((event) => (event['type'] === 'steps' ? (event['loss'] as number[]) : []))
    .slice(0, steps);

  const initial = join(folder, 'initial.safetensors');
  const tensors = initializeState(analyze(document).network!, seed);
  writeFileSync(initial, writeSafetensors({ tensors, metadata: {} }));
  const out = join(folder, 'script');
  const command = ['export', file, '--to', `${framework}-training`, '--out', out, '--weights', initial];
  const exported = await runCli(command, home);
  expect(exported.code, exported.errors).toBe(0);
  const written = join(out, 'data.safetensors');
  const data = existsSync(written) ? written : files!;
  const count = trained.lines().find(({ type }) => type === 'started')!['trainExamples'] as number;
  const orders = Array.from({ length: epochs }, (_, epoch) => [...permutation(count, seed, `order of epoch ${epoch}`)]);
  const order = { shape: [epochs, count], data: Int32Array.from(orders.flat()) };
  writeTensors(join(out, 'orders.safetensors'), new Map([['orders', order]]));
  const drawn = await freshColumns(document);
  if (drawn.size > 0) writeTensors(join(out, 'drawn.safetensors'), drawn);
  const runner = fileURLToPath(new URL('run_training.py', import.meta.url));
  const quiet = { CUDA_VISIBLE_DEVICES: '', TF_CPP_MIN_LOG_LEVEL: '3', PYTHONDONTWRITEBYTECODE: '1' };
  const running = promisify(execFile)(python(), [runner, join(out, 'train.py'), String(epochs), data], {
    env: { ...process.env, ...quiet },
  });
  await running.catch((error: { stderr: string }) => {
    throw new Error(`${error.stderr}\n${readFileSync(join(out, 'train.py'), 'utf8')}`);
  });
  const batches = JSON.parse(readFileSync(join(out, 'losses.json'), 'utf8')) as number[];
  const theirs = (framework === 'keras' ? meansOf(batches, recipe.accumulation ?? 1) : batches).slice(0, steps);
  const saved = readSafetensors(readFileSync(join(out, 'trained.safetensors'))).metadata;
  return { ours, theirs, saved };
}

/** What the recipe draws anew in each epoch, as the first has it: scripts draw other numbers. */
async function freshColumns({ recipe }: NetloomDocument): Promise<Map<string, TensorData>> {
  if (!recipe.derived || !isGenerated(recipe.dataset)) return new Map();
  const data = withDerived(await openDataset(recipe.dataset), recipe.derived);
  const names = data.fields.filter(({ isFresh }) => isFresh).map(({ name }) => name);
  return new Map(names.map((name) => [name, data.tables!.train.columns[name]!]));
}

/** Keras gives the loss of each batch, and several make a step. */
function meansOf(values: readonly number[], count: number): number[] {
  return Array.from({ length: values.length / count }, (_, step) => {
    const part = values.slice(step * count, (step + 1) * count);
    return part.reduce((sum, value) => sum + value, 0) / count;
  });
}
