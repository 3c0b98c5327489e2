import { rm } from 'node:fs/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { isSlot } from '@shared/compiler';
import type { RunRequest } from '@shared/contract/trainerMessages';
import type { TensorData } from '@shared/tensor/types';
import { readCheckpoint, writeCheckpoint } from '@trainer/checkpoint/checkpoint';
import { RunControl } from '@trainer/loop/control';
import { prepare } from '@trainer/loop/prepare';
import { TrainingRun } from '@trainer/loop/trainingRun';
import { tinyRequest } from '../../support/request';

/** A run of an epoch that has ended, with its checkpoint as the only one. */
async function trained(): Promise<RunRequest> {
  const request = tinyRequest({ epochs: 1 });
  const prepared = await prepare(request);
  await new TrainingRun(request, prepared, new RunControl(), () => {}).carryOut();
  await prepared.session.dispose();
  await rm(`${request.checkpoint}.previous`, { force: true });
  return { ...request, resume: true };
}

let request: RunRequest;
beforeEach(async () => {
  request = await trained();
});

/** Writes the checkpoint anew with other tensors. */
async function change(edit: (tensors: Map<string, TensorData>) => void): Promise<void> {
  const checkpoint = (await readCheckpoint(request.checkpoint))!;
  const tensors = new Map(checkpoint.tensors);
  edit(tensors);
  await writeCheckpoint(request.checkpoint, { ...checkpoint, tensors });
  await rm(`${request.checkpoint}.previous`, { force: true });
}

const withValue = ({ shape, data }: TensorData, value: number): TensorData => {
  const changed = data.slice() as Float32Array;
  changed[1] = value;
  return { shape, data: changed };
};

describe('a run that resumes', () => {
  it.each(['c1/kernel', 'scores/bias', 'c1/kernel:momentum'])(
    'from a checkpoint that lacks %s is refused, and the name is said',
    async (name) => {
      await change((tensors) => tensors.delete(name));
      await expect(prepare(request)).rejects.toThrow(`lacks "${name}"`);
    },
  );

  it('from one without any optimizer state is not refused: its optimizer had none', async () => {
    await change((tensors) =>
      [...tensors.keys()].filter((name) => isSlot(name)).forEach((name) => tensors.delete(name)),
    );
    const { session } = await prepare(request);
    await session.dispose();
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])(
    'from weights that are %s is refused, and the weight is named',
    async (value) => {
      await change((tensors) => tensors.set('scores/kernel', withValue(tensors.get('scores/kernel')!, value)));
      await expect(prepare(request)).rejects.toThrow(
        /the checkpoint holds values that are no numbers: 1 of 600 of "scores\/kernel"/,
      );
    },
  );

  it('goes back to the checkpoint before one that holds values that are no numbers', async () => {
    const whole = (await readCheckpoint(request.checkpoint))!;
    const spoilt = new Map(whole.tensors).set('c1/bias', withValue(whole.tensors.get('c1/bias')!, Number.NaN));
    await writeCheckpoint(request.checkpoint, {
      state: { ...whole.state, step: whole.state.step + 1 },
      tensors: spoilt,
    });
    expect((await readCheckpoint(request.checkpoint))!.state.step).toBe(whole.state.step);
  });
});
