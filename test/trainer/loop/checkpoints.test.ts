import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { NamedTensors } from '@shared/tensor/types';
import type { RunEvent } from '@shared/contract/events';
import { readCheckpoint, type CheckpointState } from '@trainer/checkpoint/checkpoint';
import { Checkpoints } from '@trainer/loop/checkpoints';
import { watchStateSchema } from '@trainer/loop/watching';
import { temporaryFolder } from '../../support/home';

const state = (step: number): CheckpointState => ({
  ...{ step, seed: 1, stepsPerEpoch: 10, network: 'abc', classes: ['0', '1'], seconds: 3 },
  running: { loss: 1, metrics: { accuracy: 0 }, steps: 1 },
  watching: watchStateSchema.parse({}),
  standardisation: { mean: [0], deviation: [1] },
});

function openCheckpoints(checkpointSeconds = 1000) {
  const checkpoint = join(temporaryFolder(), 'checkpoint.safetensors');
  const events: RunEvent[] = [];
  const held = { weight: 1 };
  const contents = async () => ({
    tensors: new Map([['c1/kernel', { shape: [1], data: Float32Array.of(held.weight) }]]) as NamedTensors,
  });
  const checkpoints = new Checkpoints({ run: 'a', checkpoint, checkpointSeconds }, contents, (event) =>
    events.push(event),
  );
  return { checkpoint, checkpoints, events, held };
}

describe('the checkpoints of a run', () => {
  it('begin after the first seconds, and then keep their distance', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    onTestFinished(() => void vi.useRealTimers());
    const { checkpoints } = openCheckpoints(15);
    expect(checkpoints.isDue()).toBe(false);
    vi.advanceTimersByTime(3000);
    expect(checkpoints.isDue()).toBe(true);
    await checkpoints.write(state(1), 0);
    vi.advanceTimersByTime(14_000);
    expect(checkpoints.isDue()).toBe(false);
    vi.advanceTimersByTime(2000);
    expect(checkpoints.isDue()).toBe(true);
  });

  it('are never written over by weights that are no numbers: training has diverged', async () => {
    const { checkpoint, checkpoints, events, held } = openCheckpoints();
    await checkpoints.write(state(4), 0);
    held.weight = Number.NaN;
    await expect(checkpoints.write(state(5), 0)).rejects.toThrow(
      /weights are no longer numbers at step 5 \(1 of 1 of "c1\/kernel"\): training has diverged/,
    );
    expect((await readCheckpoint(checkpoint))!.state.step).toBe(4);
    expect(events).toEqual([{ type: 'checkpoint', run: 'a', step: 4, epoch: 0 }]);
  });
});
