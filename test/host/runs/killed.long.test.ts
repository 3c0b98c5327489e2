import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createRandom } from '@shared/tensor/random';
import { runListQuerySchema } from '@shared/contract/runRecords';
import { createHost } from '@host/index';
import { RunStore } from '@host/runs/store';
import { bundledProgram } from '../../support/bundled';
import { startCli } from '../../support/cli';
import { temporaryFolder } from '../../support/home';
import { tinyDocument } from '../../support/tinyDocument';

/** Has a process write a run until it is killed after so many milliseconds. @returns the last step that it said was kept */
function writeUntilKilled(file: string, run: string, milliseconds: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bundledProgram('writer'), file, run], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [output, errors] = ['', ''];
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    child.stdout.on('data', (chunk: Buffer) => {
      if (output === '') setTimeout(() => child.kill('SIGKILL'), milliseconds);
      output += chunk.toString();
    });
    child.on('close', (_code, signal) => {
      if (signal !== 'SIGKILL') reject(new Error(errors));
      // The last line may have been cut short.
      else resolve(Number(output.slice(0, output.lastIndexOf('\n')).split('\n').at(-1)));
    });
  });
}

describe('processes that are killed while they write', () => {
  it('leave a whole file with everything that they said was kept', async () => {
    const file = join(temporaryFolder(), 'runs.db');
    const random = createRandom(7, 'moments');
    for (let round = 0; round < 4; round++) {
      // Two at a time, as the app and the command line share a file.
      const runs = [`${round}-a`, `${round}-b`];
      const kept = await Promise.all(runs.map((run) => writeUntilKilled(file, run, random.uniform() * 250)));
      const store = RunStore.open(file);
      expect(store.fault()).toBeUndefined();
      runs.forEach((run, index) => {
        const { step } = store.curve(run).train;
        expect(step.length).toBeGreaterThanOrEqual(kept[index]!);
        // One event may have been kept without a word.
        expect(step.length).toBeLessThanOrEqual(kept[index]! + 7);
        expect(step).toEqual(step.map((_, place) => place + 1));
        expect(store.list(runListQuerySchema.parse({ runs: [run] })).runs[0]!.step).toBe(step.length);
      });
      expect(store.abandoned().map(({ run }) => run)).toEqual(expect.arrayContaining(runs));
      store.close();
    }
  });
});

describe('a host that is killed', () => {
  it('leaves a run that the next host calls lost and can take to its end', async () => {
    const home = temporaryFolder();
    const file = join(home, 'tiny.netloom.json');
    const dataset = { kind: 'shapes', size: 12, channels: 1, train: 6000, test: 130 } as const;
    await writeFile(file, JSON.stringify(tinyDocument({ epochs: 24, dataset })));
    const first = startCli(['train', file, '--json'], home);
    await first.printed('"type":"checkpoint"');
    // However long the second one takes, the first does not get to its end.
    first.child.kill('SIGSTOP');
    const second = createHost({ home });
    try {
      // While it lives nobody takes its run from it.
      const listed = await second.handlers['runs.list'](runListQuerySchema.parse({}));
      expect(listed.runs).toMatchObject([{ state: 'running', name: 'tiny' }]);
      const { run } = listed.runs[0]!;
      await expect(second.handlers['runs.delete']({ runs: [run] })).rejects.toThrow(/training in another Netloom/);
      await expect(second.handlers['training.recover']({ run })).rejects.toThrow(/training in another Netloom/);
      first.child.kill('SIGKILL');
      await first.finished;

      const lost = await second.handlers['runs.list'](runListQuerySchema.parse({}));
      expect(lost.runs).toMatchObject([{ run, state: 'lost', checkpointStep: expect.any(Number) }]);
      const finished = new Promise((resolve, reject) =>
        second.onEvent(({ name, payload }) => {
          if (name !== 'run') return;
          if (payload.type === 'finished') resolve(payload);
          if (payload.type === 'failed') reject(new Error(payload.message));
        }),
      );
      await second.handlers['training.recover']({ run });
      await finished;
      const [row] = (await second.handlers['runs.list'](runListQuerySchema.parse({}))).runs;
      expect(row).toMatchObject({ run, state: 'finished', step: 4512, epoch: 24 });
      await second.handlers['runs.delete']({ runs: [run] });
      expect((await second.handlers['runs.list'](runListQuerySchema.parse({}))).total).toBe(0);
      expect(await second.handlers['training.current'](undefined)).toBeUndefined();
    } finally {
      await second.close();
    }
  });
});
