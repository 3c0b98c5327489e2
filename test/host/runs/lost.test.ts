import { mkdirSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { writeSafetensors } from '@shared/tensor/safetensors';
import { RunLibrary } from '@host/runs/runLibrary';
import { RunStore } from '@host/runs/store';
import { temporaryFolder } from '../../support/home';
import { newRun, started, steps } from './support/runs';

const gone = { pid: 1, machine: hostname(), begun: 'gone', instance: '' };

function writeCheckpoint(folder: string, step: number, name = 'checkpoint'): void {
  const metadata = { format: 'netloom-checkpoint', version: '1', state: JSON.stringify({ step }) };
  const tensors = new Map([['c1/kernel', { shape: [1000], data: new Float32Array(1000) }]]);
  writeFileSync(join(folder, `${name}.safetensors`), writeSafetensors({ tensors, metadata }));
}

/** How a run ends in the list whose host is gone, when its folder holds what `fill` puts there. */
async function endOf(fill: (folder: string) => void) {
  const home = temporaryFolder();
  const folder = join(home, 'a');
  mkdirSync(folder);
  const store = RunStore.open(join(home, 'runs.db'));
  store.begin(newRun('a', { folder }), gone);
  store.record(
    'a',
    [started('a'), steps('a', 1, 30)].map((event) => ({ event, time: 1 })),
  );
  store.close();
  fill(folder);
  const runs = new RunLibrary(home);
  onTestFinished(() => runs.close());
  await runs.lost();
  return (await runs.find('a'))!.events.at(-1);
}

describe('a run whose host is gone', () => {
  it('goes on from the checkpoint that lies in its folder, also where the host did not live to hear of it', async () => {
    expect(await endOf((folder) => writeCheckpoint(folder, 25))).toMatchObject({
      ...{ type: 'failed', lost: true, checkpointStep: 25 },
      message: expect.stringContaining('The run can go on from its last checkpoint, step 25.'),
    });
  });

  it('goes on from the checkpoint before where the last one was cut short', async () => {
    const end = await endOf((folder) => {
      writeCheckpoint(folder, 10, 'checkpoint.previous');
      writeFileSync(join(folder, 'checkpoint.safetensors'), 'cut short');
    });
    expect(end).toMatchObject({ checkpointStep: 10 });
  });

  it('without one is begun anew', async () => {
    expect(await endOf(() => {})).toMatchObject({ message: expect.stringContaining('There was no checkpoint yet') });
  });
});
