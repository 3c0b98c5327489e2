import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHost } from '@host/index';
import { Connection } from '@host/runs/connection';
import type { Random } from '@shared/tensor/random';
import { fillStore } from '../../host/runs/support/fill';
import { HeldHost } from '../heldHost';
import { choose, mutateBytes } from '../mutation';
import type { FuzzTarget } from '../target';

const file = 'runs.db';

/** Makes a database in one file, and gives its bytes. */
function bytesOf(work: (path: string) => void): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'netloom-fuzz-store-'));
  try {
    work(join(folder, file));
    const connection = Connection.open(join(folder, file));
    // What stands in the journal beside it comes into the file.
    connection.all('PRAGMA wal_checkpoint(TRUNCATE)');
    connection.close();
    return readFileSync(join(folder, file));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

let whole: Buffer | undefined;

const values = [
  ...[
    "CAST(x'61ff62' AS TEXT)",
    "x'00ff'",
    "''",
    'NULL',
    '-1',
    '1e308',
    '9223372036854775807',
    '0.5',
    "'word'",
    "'{}'",
  ],
  ...["'{\"'", "'[]'", "'null'", "'running'", "'preparing'", "'lost'", "'a' || char(0) || 'b'", 'zeroblob(100000)'],
  ...["CAST(x'ff' AS TEXT)", '\'{"kind":"idx"}\'', "'../..'", 'randomblob(40)'],
];

/** Puts values into columns that this version would not write there. */
function withOtherValues(random: Random, original: Uint8Array): Buffer {
  return bytesOf((path) => {
    writeFileSync(path, original);
    const connection = Connection.open(path);
    connection.execute('PRAGMA foreign_keys = OFF');
    for (let changes = 1 + random.integer(3); changes > 0; changes--) {
      const table = choose(random, ['runs', 'runs', 'runs', 'events', 'documents', 'tags']);
      const columns = connection.all(`SELECT name FROM pragma_table_info('${table}')`).map(({ name }) => String(name));
      const where = random.integer(2) ? '' : `WHERE rowid % 2 = 0`;
      const rows = table === 'runs' || table === 'events' ? where : '';
      try {
        connection.run(`UPDATE ${table} SET ${choose(random, columns)} = ${choose(random, values)} ${rows}`);
      } catch {
        // What the table's own rules forbid stays as it is.
      }
    }
    connection.close();
  });
}

/** Lists of runs: SQLite files with other bytes, or with other values. */
export const runStores: FuzzTarget = {
  inputs: { night: 2_000, test: 12 },
  make(random) {
    whole ??= bytesOf((path) => fillStore(path, 3, 200));
    const changed = random.integer(3) ? withOtherValues(random, whole) : whole;
    return changed === whole || random.integer(4) === 0 ? mutateBytes(random, changed) : changed;
  },
  open: async (folder) => ({
    async feed(input) {
      const home = mkdtempSync(join(folder, 'home-'));
      mkdirSync(join(home, 'runs'));
      writeFileSync(join(home, 'runs', file), input);
      const host = createHost({ home });
      try {
        await useList(new HeldHost(host));
      } finally {
        await host.close();
        rmSync(home, { recursive: true, force: true });
      }
    },
  }),
};

/** All that people do with a list of runs. */
async function useList(host: HeldHost): Promise<void> {
  const listed = (await host.ask('runs.list', {})) as { runs: { run: string }[]; trouble?: string } | undefined;
  if (!listed) throw new Error(`There was no list: ${host.failure}`);
  await host.ask('training.current', undefined);
  const runs = [...listed.runs.map(({ run }) => run), '20260101-000001-abcdef'].slice(0, 4);
  await host.ask('runs.list', { search: 'trial', sort: 'bestMetric', runs });
  await host.ask('runs.compare', { runs });
  await host.ask('runs.curves', { runs, width: 200, smoothing: 0.5 });
  await host.ask('runs.tensorboard', { runs });
  for (const run of runs) {
    for (const name of ['runs.get', 'runs.open', 'training.history']) await host.ask(name, { run });
    await host.ask('runs.rename', { run, name: 'another' });
    await host.ask('runs.tag', { run, tags: ['x'] });
  }
  await host.ask('runs.delete', { runs });
  await host.ask('runs.list', {});
}
