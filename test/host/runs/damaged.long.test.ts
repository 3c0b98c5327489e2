import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { runListQuerySchema } from '@shared/contract/runRecords';
import { createHost } from '@host/index';
import { Connection } from '@host/runs/connection';
import { runCli } from '../../support/cli';
import { temporaryFolder } from '../../support/home';
import { tinyDocument } from '../../support/tinyDocument';
import { fillStore } from './support/fill';
import { forkTrainer, type SpawnTrainer } from '@host/training/trainerProcess';

/** A host whose list of three runs was changed behind its back; the second run has the key 2. */
function changedBehind(change: (connection: Connection) => void) {
  const home = temporaryFolder();
  const host = hostAt(home);
  const file = join(home, 'runs', 'runs.db');
  host.runs.use(() => {});
  fillStore(file, 3, 200);
  const connection = Connection.open(file);
  change(connection);
  connection.close();
  return { home, host };
}

function hostAt(home: string) {
  const host = createHost({ home });
  onTestFinished(() => host.close());
  return host;
}

/** The name of one run is no UTF-8: libsql ends a process that reads it. */
const homeWithBadName = () =>
  changedBehind((connection) =>
    connection.run(`UPDATE runs SET name = CAST(x'61ff62' AS TEXT) WHERE name LIKE '%trial 1'`),
  ).home;

const list = runListQuerySchema.parse({});

describe('a list with a name that is no text', { timeout: 60_000 }, () => {
  it('is set aside, and its runs come back with what can be read of the name', async () => {
    const host = hostAt(homeWithBadName());
    const { runs, notes } = await host.handlers['runs.list'](list);
    expect(notes[0]!.message).toMatch(/damaged.*runs\.damaged-.*3 runs could be read/);
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

describe('a list whose columns have other names', () => {
  it('is set aside, and its runs come back', async () => {
    const { host } = changedBehind((connection) =>
      connection.execute('ALTER TABLE runs RENAME COLUMN gitCommit TO gitCommiu'),
    );
    const { runs, notes } = await host.handlers['runs.list'](list);
    expect(notes[0]!.message).toMatch(/damaged.*3 runs could be read/);
    expect(runs).toHaveLength(3);
  });
});

describe('an entry that cannot be read', () => {
  const hostWith = (statement: string) =>
    changedBehind((connection) => {
      connection.execute('PRAGMA foreign_keys = OFF');
      connection.run(statement);
    }).host.handlers;
  const set = (change: string) => `UPDATE runs SET ${change} WHERE key = 2`;
  const [first, damaged, third] = [0, 1, 2].map((index) => `20260101-00000${index}-abcdef`) as [string, string, string];
  const pages = { ...list, limit: 1, descending: false };

  it.each([
    ['dataset', `dataset = '{"kind'`, /dataset: .*JSON/],
    ['data set of no known kind', `dataset = '{"kind":"none"}'`, /dataset: kind: Invalid/],
    ['host', `host = 'null'`, /host: .*expected object/],
    ['number', `epoch = 'many'`, /epoch: .*expected/],
    ['state', `state = 'asleep'`, /state: Invalid/],
  ])('for the sake of its %s is named and left out, and the others are listed', async (_, change, reason) => {
    const handlers = hostWith(set(change));
    const { runs, total, notes } = await handlers['runs.list'](list);
    expect([runs.map(({ run }) => run).sort(), total]).toEqual([[first, third], 2]);
    expect(notes).toHaveLength(1);
    expect(notes[0]!.message).toMatch(/^The run "LeNet-5, trial 1" \(20260101-000001-abcdef\) is left out/);
    expect(notes[0]!.message).toMatch(reason);
    expect(notes[0]!.message).toContain('Its files are in /nowhere/20260101-000001-abcdef.');
    const last = await handlers['runs.list']({ ...pages, offset: 1 });
    expect(last.runs.map(({ run }) => run)).toEqual([third]);
    expect((await handlers['runs.get']({ run: third })).row.run).toBe(third);
  });

  it.each([`dataset = '{"kind"'`, `host = 'null'`, `state = 'asleep'`])(
    '(%s) is named when it is opened',
    async (change) => {
      const handlers = hostWith(set(change));
      await expect(handlers['runs.open']({ run: damaged })).rejects.toThrow('is left out: its entry');
    },
  );

  it('for the sake of its drawing is listed, and named when it is opened', async () => {
    const handlers = hostWith(set(`document = 'gone'`));
    expect((await handlers['runs.list'](list)).total).toBe(3);
    await expect(handlers['runs.open']({ run: damaged })).rejects.toThrow(
      /The run "LeNet-5, trial 1".*its drawing is missing/,
    );
  });

  it('whose tag is no text is listed with what can be read of it', async () => {
    const handlers = hostWith(`INSERT INTO tags (run, tag) VALUES (2, x'62ff')`);
    const { runs } = await handlers['runs.list'](list);
    expect(runs.find(({ run }) => run === damaged)!.tags).toEqual(['b\ufffd']);
  });

  it('has the curve of those of its events that can be read', async () => {
    const handlers = hostWith(`UPDATE events SET body = x'00' WHERE sequence % 2 = 0`);
    const curves = await handlers['runs.curves']({ runs: [first, damaged, third], width: 1000, smoothing: 0 });
    expect(curves.map((each) => each.curves['loss']!.train.step.length > 0)).toContain(true);
  });
});

describe('a whole list', () => {
  it('is read by a process of its own only where the end before was not orderly', async () => {
    const home = temporaryFolder();
    let spawned = 0;
    const spawnTrainer: SpawnTrainer = (environment) => {
      spawned += 1;
      return forkTrainer(environment);
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
