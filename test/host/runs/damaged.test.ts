import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { runListQuerySchema } from '@shared/contract/runRecords';
import { createHost } from '@host/index';
import { Connection } from '@host/runs/connection';
import { bundledTrainer } from '../../support/bundled';
import { runCli } from '../../support/cli';
import { temporaryFolder } from '../../support/home';
import { tinyDocument } from '../../support/tinyDocument';
import { fillStore } from './support/fill';
import type { SpawnTrainer } from '@host/training/trainerProcess';

/** A home with a list of three runs, the name of one of which is no UTF-8: libsql ends a process that reads it. */
function homeWithBadName(): string {
  const home = temporaryFolder();
  const host = createHost({ home, spawnTrainer: bundledTrainer });
  onTestFinished(() => host.close());
  const file = join(home, 'runs', 'runs.db');
  host.runs.use(() => {});
  fillStore(file, 3, 200);
  const connection = Connection.open(file);
  connection.run(`UPDATE runs SET name = CAST(x'61ff62' AS TEXT) WHERE name LIKE '%trial 1'`);
  connection.close();
  return home;
}

const list = runListQuerySchema.parse({});

describe('a list with a name that is no text', { timeout: 60_000 }, () => {
  it('is set aside, and its runs come back with what can be read of the name', async () => {
    const home = homeWithBadName();
    const host = createHost({ home, spawnTrainer: bundledTrainer });
    onTestFinished(() => host.close());
    const { runs, notes } = await host.handlers['runs.list'](list);
    expect(notes[0]).toMatch(/damaged.*runs\.damaged-.*3 runs could be read/);
    expect(runs.map(({ name }) => name).sort()).toEqual(['LeNet-5, trial 0', 'LeNet-5, trial 2', 'a\ufffdb']);
  });

  it('stops neither the list nor the training of the command line', async () => {
    const home = homeWithBadName();
    const file = join(home, 'tiny.netloom.json');
    writeFileSync(file, JSON.stringify(tinyDocument({ epochs: 1 })));
    const trained = await runCli(['train', file, '--json'], home);
    expect(trained).toMatchObject({ code: 0 });
    expect((await runCli(['runs', '--json'], home)).code).toBe(0);
  });
});

describe('a whole list', () => {
  it('is read by a process of its own only where the end before was not orderly', async () => {
    const home = temporaryFolder();
    let spawned = 0;
    const spawnTrainer: SpawnTrainer = (environment) => {
      spawned += 1;
      return bundledTrainer(environment);
    };
    const open = async () => {
      const host = createHost({ home, spawnTrainer });
      const { notes, trouble } = await host.handlers['runs.list'](list);
      await host.close();
      return [spawned, notes, trouble];
    };
    expect(await open()).toEqual([0, [], undefined]);
    expect(await open()).toEqual([0, [], undefined]);
    fillStore(join(home, 'runs', 'runs.db'), 1, 100);
    expect(await open()).toEqual([1, [], undefined]);
    expect(await open()).toEqual([1, [], undefined]);
  });
});
