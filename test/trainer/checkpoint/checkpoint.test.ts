import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeSafetensors } from '@shared/tensor/safetensors';
import { readCheckpoint, writeCheckpoint, type Checkpoint } from '@trainer/checkpoint/checkpoint';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'netloom-checkpoint-'));
  path = join(folder, 'checkpoint.safetensors');
});
afterEach(() => rm(folder, { recursive: true }));

const checkpoint = (step: number): Checkpoint => ({
  state: {
    step,
    seed: 1,
    stepsPerEpoch: 10,
    running: { loss: 1.5, metrics: { accuracy: 0.25 }, steps: step },
    learningRate: { rate: 0.01, step: 2, reductions: 1 },
    watching: {
      epoch: 0,
      plateau: { waited: 1, best: 0.5, reductions: 1, resting: 0 },
      stopping: { waited: 0, epoch: 0 },
    },
    network: 'abc',
    standardisation: { mean: [0.1], deviation: [0.3] },
    classes: ['0', '1'],
    seconds: 3,
  },
  tensors: new Map([['c1/kernel', { shape: [2], data: Float32Array.of(step, -step) }]]),
});

describe('a checkpoint', () => {
  it('comes back whole', async () => {
    await writeCheckpoint(path, checkpoint(5));
    expect(await readCheckpoint(path)).toEqual(checkpoint(5));
  });

  it('of a run from before anything was watched comes back with nothing seen', async () => {
    const { state, tensors } = checkpoint(5);
    const {
      watching: _,
      learningRate: { reductions: __, ...rate } = { rate: 1, step: 0, reductions: 0 },
      ...old
    } = state;
    const metadata = {
      format: 'netloom-checkpoint',
      version: '1',
      state: JSON.stringify({ ...old, learningRate: rate }),
    };
    await writeFile(path, writeSafetensors({ tensors, metadata }));
    expect((await readCheckpoint(path))?.state).toMatchObject({
      learningRate: { rate: 0.01, step: 2, reductions: 0 },
      watching: { epoch: 0, plateau: { reductions: 0 }, stopping: { waited: 0 } },
    });
  });

  it('is absent before the first was written', async () => {
    expect(await readCheckpoint(path)).toBeUndefined();
  });

  it('leaves the one before it beside it, and no temporary files', async () => {
    for (const step of [1, 2, 3]) await writeCheckpoint(path, checkpoint(step));
    expect((await readdir(folder)).sort()).toEqual(['checkpoint.previous.safetensors', 'checkpoint.safetensors']);
    await rm(path);
    expect((await readCheckpoint(path))?.state.step).toBe(2);
  });

  it('that is cut short gives way to the one before it', async () => {
    await writeCheckpoint(path, checkpoint(1));
    await writeCheckpoint(path, checkpoint(2));
    await truncate(path, 100);
    expect((await readCheckpoint(path))?.state.step).toBe(1);
  });

  it('that cannot be read, with none before it, is named', async () => {
    await writeFile(path, 'not a checkpoint at all');
    await expect(readCheckpoint(path)).rejects.toThrow(`${path} cannot be used`);
  });

  it('that cannot be written is named, with what can be done', async () => {
    const lost = join(folder, 'gone', 'checkpoint.safetensors');
    await expect(writeCheckpoint(lost, checkpoint(1))).rejects.toThrow(
      `The checkpoint ${lost} cannot be written: ENOENT`,
    );
    await expect(writeCheckpoint(lost, checkpoint(1))).rejects.toThrow('See that its folder can be written to');
  });

  it('that failed to be written leaves the old one', async () => {
    await writeCheckpoint(path, checkpoint(1));
    const before = await readFile(path);
    await expect(writeCheckpoint(join(folder, 'no', 'such', 'folder.safetensors'), checkpoint(2))).rejects.toThrow();
    expect(await readFile(path)).toEqual(before);
  });
});
