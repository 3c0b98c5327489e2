import { link, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { shownWeights } from '@shared/compiler';
import { withMetrics } from '@shared/contract/events';
import { standardisationSchema } from '@shared/data/standardise';
import { readSafetensors, writeSafetensors } from '@shared/tensor/safetensors';
import type { NamedTensors } from '@shared/tensor/types';
import { messageOf } from '@shared/errors/messageOf';
import { flushFolder, writeTemporary } from '@system/atomicWrite';
import { watchStateSchema } from '../loop/watching';
import { valuesThatAreNoNumbers } from './soundness';

/** Everything but the tensors that a run needs to go on as if it had never stopped. */
export const checkpointStateSchema = z.object({
  /** Steps done. The order of the data follows from seed and step (see `TrainingOrder`). */
  step: z.number().int().min(0),
  seed: z.number().int().min(0),
  stepsPerEpoch: z.number().int().positive(),
  /** A learning rate that the user set, the step from which it holds, and how often it had been reduced by then. */
  learningRate: z
    .object({
      rate: z.number().positive(),
      step: z.number().int().min(0),
      reductions: z.number().int().min(0).default(0),
    })
    .optional(),
  /** Sums over the steps of the epoch that is under way. */
  running: z.preprocess(
    withMetrics,
    z.object({ loss: z.number(), metrics: z.record(z.string(), z.number()), steps: z.number().int().min(0) }),
  ),
  watching: watchStateSchema.prefault({}),
  /** Hash of the network that the tensors belong to. */
  network: z.string(),
  /** Of the images that are fed, where there are any. */
  standardisation: standardisationSchema.optional(),
  /** Names of what the first output tells apart; none where it is no class. */
  classes: z.array(z.string()),
  /** Seconds of training so far. */
  seconds: z.number().min(0),
});

export type CheckpointState = z.infer<typeof checkpointStateSchema>;

export interface Checkpoint {
  readonly state: CheckpointState;
  /** Weights, running statistics and slots, in canonical form. */
  readonly tensors: NamedTensors;
  /** The slot whose tensors the run shows and gives away in the place of its weights; see `runWeights`. */
  readonly shown?: string;
}

export class CheckpointError extends Error {
  override readonly name = 'CheckpointError';
}

const previousOf = (path: string) => path.replace(/(\.safetensors)?$/, '.previous$1');

/** The file's bytes: safetensors, so that the weights can be read by any tool. */
export function encodeCheckpoint({ state, tensors, shown }: Checkpoint): Uint8Array {
  return writeSafetensors({
    tensors,
    metadata: {
      format: 'netloom-checkpoint',
      version: '1',
      state: JSON.stringify(state),
      ...(shown !== undefined && { [shownWeights]: shown }),
    },
  });
}

/** The checkpoint in a file's bytes. Throws where they are none, or one that training cannot go on from. */
export function decodeCheckpoint(bytes: Uint8Array): Checkpoint {
  const { tensors, metadata } = readSafetensors(bytes);
  if (metadata['format'] !== 'netloom-checkpoint' || metadata['version'] !== '1') {
    throw new CheckpointError('it holds tensors, but is no checkpoint of a run (or of a newer version)');
  }
  const state = checkpointStateSchema.safeParse(parseJson(metadata['state'] ?? ''));
  if (!state.success) {
    const issue = state.error.issues[0];
    throw new CheckpointError(`its state is damaged at ${issue?.path.join('.') || 'the start'}: ${issue?.message}`);
  }
  const unsound = valuesThatAreNoNumbers(tensors);
  if (unsound !== undefined) throw new CheckpointError(`the checkpoint holds values that are no numbers: ${unsound}`);
  const shown = metadata[shownWeights];
  return { state: state.data, tensors, ...(shown !== undefined && { shown }) };
}

/**
 * Writes the checkpoint and keeps the one before it. At every moment one of the two is whole. Throws a `CheckpointError`
 * that names the file where it cannot be written.
 */
export async function writeCheckpoint(path: string, checkpoint: Checkpoint): Promise<void> {
  try {
    await replaceCheckpoint(path, checkpoint);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const [reason, remedy] =
      code === 'ENOSPC'
        ? ['the disk is full', 'Make room on it']
        : [code === 'EROFS' ? 'the disk is read-only' : message, 'See that its folder can be written to'];
    throw new CheckpointError(
      `The checkpoint ${path} cannot be written: ${reason}. ${remedy}, then go on from the checkpoint before it.`,
      { cause: error },
    );
  }
}

async function replaceCheckpoint(path: string, checkpoint: Checkpoint): Promise<void> {
  const temporary = await writeTemporary(path, encodeCheckpoint(checkpoint));
  const previous = previousOf(path);
  // A second link keeps the old file reachable under its new name before the rename takes the old name away.
  await rm(previous, { force: true });
  await link(path, previous).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') await rename(path, previous);
  });
  await rename(temporary, path);
  await flushFolder(dirname(path));
}

/**
 * Reads a run's checkpoint, or the one before it where that cannot be read; undefined where there is none. Throws a
 * `CheckpointError` that names the file where neither can be used.
 */
export async function readCheckpoint(path: string): Promise<Checkpoint | undefined> {
  const failures: string[] = [];
  for (const candidate of [path, previousOf(path)]) {
    try {
      return decodeCheckpoint(await readFile(candidate));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') continue;
      failures.push(`${candidate} cannot be used: ${messageOf(error)}.`);
    }
  }
  if (failures.length > 0) throw new CheckpointError(`${failures.join(' ')} Train anew, or put a whole copy there.`);
  return undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
