import { generatedSets, isGenerated } from '@shared/data/generated';
import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { parseDocument, serializeDocument } from '@shared/document';
import type { NetloomDocument } from '@shared/document/schema';
import type { RunState } from '@shared/contract/events';
import { runRowSchema } from '@shared/contract/runRecords';
import { datasetSourceSchema, type DatasetSource } from '@shared/contract/trainerMessages';
import { messageOf } from '@shared/errors/messageOf';
import { version } from '../version';
import type { Connection, Row } from './connection';
import { jsonIn, readEntry } from './damagedEntry';
import { hostIdentitySchema, type HostIdentity } from './hostProcess';

/** What is known of a run as it begins. */
export interface NewRun {
  readonly run: string;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly document: NetloomDocument;
  readonly dataset: DatasetSource;
  readonly engine?: string;
  readonly threads?: number;
  /** Where its checkpoints are. */
  readonly folder: string;
}

/** A run as it stands in the store. */
export interface StoredRun extends NewRun {
  readonly state: RunState;
  readonly updatedAt: number;
  readonly host: HostIdentity;
  readonly checkpointStep?: number;
}

/** What the list shows of a run too: an entry is damaged for both, or for neither. */
const factsSchema = runRowSchema.pick({
  ...{ run: true, name: true, folder: true, state: true },
  ...{ startedAt: true, updatedAt: true, threads: true, checkpointStep: true },
});

/** Writes the row of a run that begins, or brings that of one that begins again up to date, with its drawing. */
export function enterRun(connection: Connection, run: NewRun, host: HostIdentity): void {
  const body = Buffer.from(serializeDocument(run.document));
  const hash = createHash('sha256').update(body).digest('hex');
  const { recipe } = run.document;
  const columns = {
    ...{ name: run.name, document: hash, recipe: JSON.stringify(recipe), seed: recipe.seed, epochs: recipe.epochs },
    dataset: JSON.stringify(run.dataset),
    datasetName: isGenerated(run.dataset) ? generatedSets[run.dataset.kind].label : run.dataset.name,
    ...{ folder: run.folder, wantedEngine: run.engine ?? null, threads: run.threads ?? null },
    ...{ version, host: JSON.stringify(host), updated: Date.now() },
  };
  const fresh = { id: run.run, state: 'preparing', started: run.startedAt, ...columns };
  const names = Object.keys(fresh);
  connection.transaction(() => {
    connection.run('INSERT OR IGNORE INTO documents (hash, body) VALUES (?, ?)', [hash, deflateRawSync(body)]);
    connection.run(
      `INSERT INTO runs (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})
       ON CONFLICT (id) DO UPDATE SET ${Object.keys(columns)
         .map((name) => `${name} = excluded.${name}`)
         .join(', ')}`,
      Object.values(fresh),
    );
  });
}

/** The run of a row of the table of runs with its drawing's `body`. Throws a `DamagedEntry` where it cannot be read. */
export function storedRun(row: Row): StoredRun {
  const { id, name, state, started, updated, wantedEngine, threads, folder, checkpointStep } = row;
  return readEntry(row, () => ({
    ...factsSchema.parse({
      run: String(id),
      ...{ name: String(name), folder: String(folder), state },
      ...{ startedAt: Number(started), updatedAt: Number(updated) },
      ...(threads != null && { threads: Number(threads) }),
      ...(checkpointStep != null && { checkpointStep: Number(checkpointStep) }),
    }),
    document: drawingIn(row),
    dataset: jsonIn(row, 'dataset', datasetSourceSchema),
    host: jsonIn(row, 'host', hostIdentitySchema),
    ...(wantedEngine != null && { engine: String(wantedEngine) }),
  }));
}

function drawingIn({ body }: Row): NetloomDocument {
  if (!(body instanceof Uint8Array)) throw new Error('its drawing is missing');
  try {
    return parseDocument(Buffer.from(inflateRawSync(body)).toString());
  } catch (error) {
    throw new Error(`its drawing cannot be read: ${messageOf(error)}`, { cause: error });
  }
}
