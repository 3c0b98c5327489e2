import { isUtf8 } from 'node:buffer';
import { HostError } from '@shared/messages/hostError';
import { hostSaying } from '@shared/messages/hostSaying';
import { Connection, type Row } from './connection';

/**
 * The tables, as a list of steps from an empty file to today's: `user_version` counts those that were taken. A step is
 * never changed once it has been released; a change of the tables is one more step.
 */
const migrations: readonly string[] = [
  `
  -- Equal drawings are kept once: trying ten seeds does not make ten copies.
  CREATE TABLE documents (
    hash TEXT PRIMARY KEY,
    body BLOB NOT NULL
  ) WITHOUT ROWID;

  CREATE TABLE runs (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    state TEXT NOT NULL,
    message TEXT,
    -- Milliseconds since 1970.
    started INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    -- Seconds of work.
    seconds REAL NOT NULL DEFAULT 0,
    document TEXT NOT NULL REFERENCES documents (hash),
    recipe TEXT NOT NULL,
    seed INTEGER NOT NULL,
    dataset TEXT NOT NULL,
    datasetName TEXT NOT NULL,
    folder TEXT NOT NULL,
    wantedEngine TEXT,
    engine TEXT,
    device TEXT,
    threads INTEGER,
    parameters INTEGER,
    step INTEGER NOT NULL DEFAULT 0,
    stepsPerEpoch INTEGER,
    epochs INTEGER NOT NULL,
    epoch INTEGER NOT NULL DEFAULT 0,
    trainLoss REAL,
    trainAccuracy REAL,
    loss REAL,
    accuracy REAL,
    bestLoss REAL,
    bestAccuracy REAL,
    bestEpoch INTEGER,
    checkpointStep INTEGER,
    -- Means of the training loss over equal parts of the run, 32-bit floats; NaN where it has not been yet.
    sparkline BLOB,
    gitCommit TEXT,
    gitDirty INTEGER,
    version TEXT NOT NULL,
    -- The process that the run belongs to.
    host TEXT NOT NULL
  );
  CREATE INDEX runs_started ON runs (started);
  CREATE INDEX runs_state ON runs (state);

  CREATE TABLE tags (
    run INTEGER NOT NULL REFERENCES runs (key) ON DELETE CASCADE,
    tag TEXT NOT NULL,
    PRIMARY KEY (run, tag)
  ) WITHOUT ROWID;

  -- What runs emitted, in that order. Steps are packed, many to a row (see eventRows.ts).
  CREATE TABLE events (
    sequence INTEGER PRIMARY KEY,
    run INTEGER NOT NULL REFERENCES runs (key) ON DELETE CASCADE,
    type TEXT NOT NULL,
    time INTEGER NOT NULL,
    encoding INTEGER NOT NULL,
    body BLOB NOT NULL
  );
  CREATE INDEX events_run ON events (run);
  `,
  `
  -- A run is judged by its main metric, whose name stands beside; until now it was the accuracy.
  ALTER TABLE runs RENAME COLUMN trainAccuracy TO trainMetric;
  ALTER TABLE runs RENAME COLUMN accuracy TO metric;
  ALTER TABLE runs RENAME COLUMN bestAccuracy TO bestMetric;
  ALTER TABLE runs ADD COLUMN metricName TEXT;
  -- All metrics of the latest pass that was tested, by name, as JSON.
  ALTER TABLE runs ADD COLUMN metrics TEXT;
  UPDATE runs SET metricName = 'accuracy' WHERE coalesce(trainMetric, metric, bestMetric) IS NOT NULL;
  UPDATE runs SET metrics = json_object('accuracy', metric) WHERE metric IS NOT NULL;
  `,
  `
  -- The texts of these columns by their codes, as JSON: pages say them in their own language.
  ALTER TABLE runs ADD COLUMN messageSaid TEXT;
  ALTER TABLE runs ADD COLUMN deviceSaid TEXT;
  `,
];

/** Brings the tables up to date. Throws where the file was written by a newer Netloom. */
export function migrate(connection: Connection): void {
  const version = () => Number(connection.get('PRAGMA user_version')!['user_version']);
  if (version() === migrations.length) return;
  connection.transaction(() => {
    const from = version();
    if (from > migrations.length) {
      throw new HostError(hostSaying('runList', 'newer', from, migrations.length));
    }
    for (const step of migrations.slice(from)) connection.execute(step);
    connection.execute(`PRAGMA user_version = ${migrations.length}`);
  });
}

/** A row of the table of runs as today's has it: a damaged file may be of the format that knew only the accuracy. */
export function runOfToday({ trainAccuracy, accuracy, bestAccuracy, ...row }: Row): Row {
  if (accuracy === undefined) return row;
  const values = { trainMetric: trainAccuracy ?? null, metric: accuracy, bestMetric: bestAccuracy ?? null };
  return { ...row, ...values, metricName: 'accuracy' };
}

/**
 * The names of a table's columns, as the file has them. One that is no UTF-8 is left out: libsql ends the process over it,
 * and no query can name it.
 */
export function columnsOf(connection: Connection, table: string): string[] {
  const rows = connection.all('SELECT CAST(name AS BLOB) AS name FROM pragma_table_info(?)', [table]);
  return rows.flatMap(({ name }) => {
    const bytes = name as Uint8Array;
    return isUtf8(bytes) ? [new TextDecoder().decode(bytes)] : [];
  });
}

/** Says which column a file of today's format lacks: its description of the tables is damaged. */
export function lackingColumn(connection: Connection): string | undefined {
  const sound = Connection.open(':memory:');
  try {
    migrate(sound);
    for (const { name } of sound.all(`SELECT name FROM sqlite_master WHERE type = 'table'`)) {
      const table = String(name);
      const found = new Set(columnsOf(connection, table));
      const lacking = columnsOf(sound, table).find((column) => !found.has(column));
      if (lacking !== undefined) return `${table} has no column ${lacking}`;
    }
    return undefined;
  } finally {
    sound.close();
  }
}
