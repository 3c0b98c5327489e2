import type { z } from 'zod';
import type { RequestOutput, requests } from '@shared/contract/contract';
import { saidSchema } from '@shared/contract/said';
import { isGenerated } from '@shared/data/generated';
import type { Saying } from '@shared/messages/saying';
import { metricsSchema, runRowSchema, type RunSortKey } from '@shared/contract/runRecords';
import { datasetSourceSchema } from '@shared/contract/trainerMessages';
import type { Connection, Row } from './connection';
import { DamagedEntry, jsonIn, readEntry } from './damagedEntry';
import { readable } from './eventRows';
import { hostIdentitySchema } from './hostProcess';

export type RunQuery = z.output<(typeof requests)['runs.list']['input']>;
export type RunRow = RequestOutput<'runs.list'>['runs'][number];

export interface RunList {
  readonly runs: RunRow[];
  /** Of all pages. */
  readonly total: number;
}

/** Entries that cannot be read, by their keys. */
export type DamagedEntries = ReadonlyMap<number, DamagedEntry>;

/** What a sorted column is sorted by. */
const order: { readonly [Key in RunSortKey]: string } = {
  name: 'name COLLATE NOCASE',
  state: 'state',
  startedAt: 'started',
  dataset: 'datasetName COLLATE NOCASE',
  engine: 'engine COLLATE NOCASE',
  device: 'device COLLATE NOCASE',
  epoch: 'epoch',
  metric: 'metric',
  bestMetric: 'bestMetric',
  loss: 'loss',
  bestLoss: 'bestLoss',
  seconds: 'seconds',
  parameters: 'parameters',
};

const tagsOf = `(SELECT group_concat(tag, char(10)) FROM tags WHERE tags.run = runs.key)`;

/** What a word of a search is looked for in. */
const searched = `(name || ' ' || id || ' ' || state || ' ' || datasetName || ' ' || coalesce(engine, '') || ' ' ||
  coalesce(device, '') || ' ' || coalesce(${tagsOf}, ''))`;

const columns = [
  ...[
    'key',
    'id',
    'name',
    'state',
    'dataset',
    'host',
    'message',
    'messageSaid',
    'started',
    'updated',
    'seconds',
    'datasetName',
    'engine',
    'device',
    'deviceSaid',
    'threads',
  ],
  ...['parameters', 'step', 'stepsPerEpoch', 'epochs', 'epoch', 'seed', 'trainLoss', 'trainMetric', 'loss'],
  ...[
    'metricName',
    'metric',
    'metrics',
    'bestLoss',
    'bestMetric',
    'bestEpoch',
    'checkpointStep',
    'sparkline',
    'gitCommit',
    'gitDirty',
  ],
  // As bytes: libsql ends the process over text that is no UTF-8, which a tag that is no text would be made into.
  ...['version', 'folder', `CAST(${tagsOf} AS BLOB) AS tags`],
].join(', ');

/**
 * One page of the runs that have every word of the search, in the order that is asked for. Throws a `DamagedEntry` where
 * one of them cannot be read and is not among those to leave out.
 */
export function listRuns(
  connection: Connection,
  { search, sort, descending, offset, limit, runs }: RunQuery,
  leftOut: DamagedEntries,
): RunList {
  const words = search.split(/\s+/).filter(Boolean);
  const conditions = [
    ...words.map(() => `${searched} LIKE ? ESCAPE '\\'`),
    ...(runs ? [`id IN (${runs.map(() => '?').join(', ')})`] : []),
    ...(leftOut.size > 0 ? [`key NOT IN (${[...leftOut.keys()].join(', ')})`] : []),
  ];
  const values = [...words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`), ...(runs ?? [])];
  const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';
  const direction = descending ? 'DESC' : 'ASC';
  return {
    runs: connection
      .all(
        `SELECT ${columns} FROM runs ${where}
         ORDER BY ${order[sort]} ${direction} NULLS LAST, started DESC, key DESC LIMIT ? OFFSET ?`,
        [...values, limit, offset],
      )
      .map(runRow),
    total: Number(connection.get(`SELECT count(*) AS total FROM runs ${where}`, values)!['total']),
  };
}

/** Looks for every entry that cannot be read. */
export function damagedEntries(connection: Connection): DamagedEntries {
  const found = new Map<number, DamagedEntry>();
  for (const row of connection.all(`SELECT ${columns} FROM runs`)) {
    try {
      runRow(row);
    } catch (error) {
      if (!(error instanceof DamagedEntry)) throw error;
      found.set(Number(row['key']), error);
    }
  }
  return found;
}

/** Throws a `DamagedEntry`. */
function runRow(row: Row): RunRow {
  return readEntry(row, () => {
    // What the list does not show is needed all the same: to open a run, and to know whether it goes on.
    const source = jsonIn(row, 'dataset', datasetSourceSchema);
    jsonIn(row, 'host', hostIdentitySchema);
    return runRowSchema.parse({ ...valuesOf(row), ...(isGenerated(source) && { generated: source.kind }) });
  });
}

function valuesOf(row: Row): RunRow {
  const { id, name, state, started, updated, seconds, datasetName, step, epochs, epoch, seed, version, folder } = row;
  const { stepsPerEpoch, sparkline, tags, gitDirty } = row;
  return {
    run: String(id),
    ...{ name: String(name), state: state as RunRow['state'] },
    ...{ startedAt: Number(started), updatedAt: Number(updated), seconds: Number(seconds) },
    ...{ dataset: String(datasetName), version: String(version), folder: String(folder) },
    ...{ step: Number(step), epochs: Number(epochs), epoch: Number(epoch), seed: Number(seed) },
    tags: tags instanceof Uint8Array ? new TextDecoder().decode(tags).split('\n').sort() : [],
    ...(typeof stepsPerEpoch === 'number' && { totalSteps: stepsPerEpoch * Number(epochs) }),
    ...(sparkline instanceof Uint8Array && { sparkline: new Uint8Array(sparkline) }),
    ...texts(row, 'message', 'engine', 'device', 'gitCommit', 'metricName'),
    ...sayings(row, 'messageSaid', 'deviceSaid'),
    ...numbers(row, 'threads', 'parameters', 'trainLoss', 'trainMetric', 'loss', 'metric'),
    ...numbers(row, 'bestLoss', 'bestMetric', 'bestEpoch', 'checkpointStep'),
    ...(row['metrics'] != null && { metrics: jsonIn(row, 'metrics', metricsSchema) }),
    ...(gitDirty != null && { gitDirty: gitDirty === 1 }),
  };
}

/** Those of the columns that are there. */
function texts<Name extends string>(row: Row, ...names: Name[]): { [Key in Name]?: string } {
  return present(row, names) as { [Key in Name]?: string };
}

/** Messages by their codes. One that cannot be read is left out: it stands in English beside. */
function sayings<Name extends string>(row: Row, ...names: Name[]): { [Key in Name]?: Saying<string> } {
  const read = names.flatMap((name) => readable(() => [[name, jsonIn(row, name, saidSchema)]]));
  return Object.fromEntries(read) as { [Key in Name]?: Saying<string> };
}

function numbers<Name extends string>(row: Row, ...names: Name[]): { [Key in Name]?: number } {
  return present(row, names) as { [Key in Name]?: number };
}

function present(row: Row, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.flatMap((name) => (row[name] == null ? [] : [[name, row[name]]])));
}
