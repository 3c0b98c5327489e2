import { createHash } from 'node:crypto';
import { join, sep } from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { parseDocument, serializeDocument } from '@shared/document';
import type { NetloomDocument } from '@shared/document/schema';
import type { RunEvent, RunState } from '@shared/ipc/events';
import { datasetSourceSchema, type DatasetSource } from '@shared/ipc/trainer';
import { version } from '../version';
import { Connection, type Row } from './connection';
import { collectCurve, type WholeCurve } from './curves';
import { eventsOfRow } from './eventRows';
import { hostIdentitySchema, isThere, type HostIdentity } from './hostProcess';
import { listRuns, type RunList, type RunQuery } from './runList';
import { migrate } from './tables';
import { salvage } from './salvage';
import { RunWriter, type TimedEvent } from './runWriter';

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

const inProgress = `('preparing', 'running', 'paused', 'stopping')`;

/**
 * All runs of one home in an SQLite file, which several processes may use at once. Every method is one transaction: what
 * has returned stays, whatever becomes of the process. Methods throw where the file is damaged, the disk is full or
 * another process holds the file for seconds (`Runs` deals with that).
 */
export class RunStore {
  private readonly writers = new Map<string, RunWriter>();

  private constructor(private readonly connection: Connection) {}

  static open(path: string): RunStore {
    const connection = Connection.open(path);
    try {
      migrate(connection);
      return new RunStore(connection);
    } catch (error) {
      connection.close();
      throw error;
    }
  }

  close(): void {
    this.connection.close();
  }

  /** Enters a run, or brings the record of one that begins again up to date. */
  begin(run: NewRun, host: HostIdentity): void {
    this.writers.delete(run.run);
    const body = Buffer.from(serializeDocument(run.document));
    const hash = createHash('sha256').update(body).digest('hex');
    const { recipe } = run.document;
    const columns = {
      ...{ name: run.name, document: hash, recipe: JSON.stringify(recipe), seed: recipe.seed, epochs: recipe.epochs },
      dataset: JSON.stringify(run.dataset),
      datasetName: run.dataset.kind === 'idx' ? run.dataset.name : 'Shapes',
      ...{ folder: run.folder, wantedEngine: run.engine ?? null, threads: run.threads ?? null },
      ...{ version, host: JSON.stringify(host), updated: Date.now() },
    };
    const fresh = { id: run.run, state: 'preparing', started: run.startedAt, ...columns };
    const names = Object.keys(fresh);
    this.connection.transaction(() => {
      this.connection.run('INSERT OR IGNORE INTO documents (hash, body) VALUES (?, ?)', [hash, deflateRawSync(body)]);
      this.connection.run(
        `INSERT INTO runs (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})
         ON CONFLICT (id) DO UPDATE SET ${Object.keys(columns)
           .map((name) => `${name} = excluded.${name}`)
           .join(', ')}`,
        Object.values(fresh),
      );
    });
  }

  /** Says of the runs that had their files where a later one has its own now that they have none any more. */
  dispossess({ run, folder }: NewRun, home: string): void {
    this.connection.run('UPDATE runs SET checkpointStep = NULL, folder = ? || id WHERE folder = ? AND id <> ?', [
      join(home, sep),
      folder,
      run,
    ]);
  }

  /** Says that from now on this host answers for the run. */
  takeOver(run: string, host: HostIdentity): void {
    this.writers.delete(run);
    this.connection.run('UPDATE runs SET host = ?, updated = ? WHERE id = ?', [JSON.stringify(host), Date.now(), run]);
  }

  /** A sign of life of a run that has nothing to tell, such as a paused one. */
  touch(run: string): void {
    this.connection.run('UPDATE runs SET updated = ? WHERE id = ?', [Date.now(), run]);
  }

  /** Writes what a run told; all of it or, where this throws, nothing. */
  record(run: string, events: readonly TimedEvent[]): void {
    let writer = this.writers.get(run);
    if (!writer) {
      const row = this.connection.get('SELECT * FROM runs WHERE id = ?', [run]);
      // It was deleted meanwhile, or the list was begun anew: nobody waits for what it tells.
      if (!row) return;
      writer = new RunWriter(this.connection, row);
      this.writers.set(run, writer);
    }
    try {
      writer.record(events);
    } catch (error) {
      this.writers.delete(run);
      throw error;
    }
  }

  find(run: string): StoredRun | undefined {
    return this.select('runs.id = ?', [run])[0];
  }

  /** Runs that are said to be in progress whose host is gone. */
  abandoned(): StoredRun[] {
    return this.select(`state IN ${inProgress}`).filter(({ host, updatedAt }) => !isThere(host, updatedAt));
  }

  /** The run that was begun last. */
  latest(): StoredRun | undefined {
    return this.select('runs.key = (SELECT key FROM runs ORDER BY started DESC, key DESC LIMIT 1)')[0];
  }

  events(run: string): RunEvent[] {
    return this.rowsOf(run).flatMap((row) => eventsOfRow(run, row));
  }

  /** Every point of a run; of steps that it went through twice, after a loss, the later ones. */
  curve(run: string): WholeCurve {
    return collectCurve(run, this.rowsOf(run, `AND type IN ('started', 'steps', 'epoch')`));
  }

  list(query: RunQuery): RunList {
    return listRuns(this.connection, query);
  }

  rename(run: string, name: string): void {
    this.connection.run('UPDATE runs SET name = ? WHERE id = ?', [name, run]);
  }

  setTags(run: string, tags: readonly string[]): void {
    this.connection.transaction(() => {
      const key = this.connection.get('SELECT key FROM runs WHERE id = ?', [run])?.['key'];
      if (key === undefined) return;
      this.connection.run('DELETE FROM tags WHERE run = ?', [key]);
      for (const tag of new Set(tags)) this.connection.run('INSERT INTO tags (run, tag) VALUES (?, ?)', [key, tag]);
    });
  }

  setCommit(run: string, commit: string, isDirty: boolean | undefined): void {
    const dirty = isDirty === undefined ? null : Number(isDirty);
    this.connection.run('UPDATE runs SET gitCommit = ?, gitDirty = ? WHERE id = ?', [commit, dirty, run]);
  }

  /** Forgets a run and the drawing that no other run has. */
  remove(run: string): void {
    this.writers.delete(run);
    this.connection.transaction(() => {
      const row = this.connection.get('SELECT key, document FROM runs WHERE id = ?', [run]);
      if (!row) return;
      const { key, document } = row as { key: number; document: string };
      for (const table of ['events', 'tags']) this.connection.run(`DELETE FROM ${table} WHERE run = ?`, [key]);
      this.connection.run('DELETE FROM runs WHERE key = ?', [key]);
      this.connection.run('DELETE FROM documents WHERE hash = ? AND hash NOT IN (SELECT document FROM runs)', [
        document,
      ]);
    });
  }

  /** Enters a run of which all is known already, unless it is here. */
  takeIn(run: NewRun, events: readonly TimedEvent[], host: HostIdentity): void {
    this.connection.transaction(() => {
      if (this.isKnown(run.run)) return;
      this.begin(run, host);
      this.record(run.run, events);
      this.writers.delete(run.run);
    });
  }

  /** Names of all runs. */
  names(): Set<string> {
    return new Set(this.connection.all('SELECT id FROM runs').map(({ id }) => String(id)));
  }

  /** Takes over what can still be read in a damaged file. @returns the number of runs */
  salvage(path: string): number {
    return salvage(path, this.connection);
  }

  /** Says what is wrong with the file; undefined where it is whole. Reads all of it. */
  fault(): string | undefined {
    const said = String(this.connection.get('PRAGMA quick_check(1)')?.['quick_check']);
    return said === 'ok' ? undefined : said;
  }

  private isKnown(run: string): boolean {
    return this.connection.get('SELECT 1 FROM runs WHERE id = ?', [run]) !== undefined;
  }

  private rowsOf(run: string, condition = ''): Row[] {
    return this.connection.all(
      `SELECT type, time, encoding, body FROM events
       WHERE run = (SELECT key FROM runs WHERE id = ?) ${condition} ORDER BY sequence`,
      [run],
    );
  }

  private select(condition: string, values: string[] = []): StoredRun[] {
    return this.connection
      .all(`SELECT runs.*, documents.body FROM runs JOIN documents ON hash = document WHERE ${condition}`, values)
      .map(storedRun);
  }
}

function storedRun(row: Row): StoredRun {
  const { id, name, started, updated, state, body, dataset, wantedEngine, threads, folder, host, checkpointStep } = row;
  return {
    run: String(id),
    name: String(name),
    startedAt: Number(started),
    updatedAt: Number(updated),
    state: state as RunState,
    document: parseDocument(Buffer.from(inflateRawSync(body as Uint8Array)).toString()),
    dataset: datasetSourceSchema.parse(JSON.parse(String(dataset))),
    folder: String(folder),
    host: hostIdentitySchema.parse(JSON.parse(String(host))),
    ...(wantedEngine != null && { engine: String(wantedEngine) }),
    ...(threads != null && { threads: Number(threads) }),
    ...(checkpointStep != null && { checkpointStep: Number(checkpointStep) }),
  };
}
