import { join, sep } from 'node:path';
import type { HostSaying } from '@shared/messages/hostSaying';
import { activeRunStates, type RunEvent } from '@shared/contract/events';
import { Connection, type Row } from './connection';
import { collectCurve, type WholeCurve } from './curves';
import { partsOfRows, type CurvePart } from './curveParts';
import { DamagedEntry } from './damagedEntry';
import { readableEvents } from './eventRows';
import { isThere, type HostIdentity } from './hostProcess';
import { damagedEntries, listRuns, type DamagedEntries, type RunList, type RunQuery } from './runList';
import { enterRun, storedRun, type NewRun, type StoredRun } from './runRecord';
import type { TimedEvent } from './clock';
import { RunWriter } from './runWriter';
import { salvage } from './salvage';
import { lackingColumn, migrate } from './tables';

const inProgress = `(${activeRunStates.map((state) => `'${state}'`).join(', ')})`;

/**
 * All runs of one home in an SQLite file, which several processes may use at once. Every method is one transaction: what
 * has returned stays, whatever becomes of the process. Methods throw where the file is damaged, the disk is full or
 * another process holds the file for seconds (`Runs` deals with that).
 */
export class RunStore {
  private readonly writers = new Map<string, RunWriter>();
  private leftOut: DamagedEntries = new Map();

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
    enterRun(this.connection, run, host);
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

  /** A sign of life of a run that emits nothing, such as a paused one. */
  touch(run: string): void {
    this.connection.run('UPDATE runs SET updated = ? WHERE id = ?', [Date.now(), run]);
  }

  /** Writes what a run emitted; all of it or, where this throws, nothing. */
  record(run: string, events: readonly TimedEvent[]): void {
    let writer = this.writers.get(run);
    if (!writer) {
      const row = this.connection.get('SELECT * FROM runs WHERE id = ?', [run]);
      // It was deleted meanwhile, or the list was begun anew: nobody waits for its events.
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

  /** Throws a `DamagedEntry` where it cannot be read. */
  find(run: string): StoredRun | undefined {
    const [row] = this.select('runs.id = ?', [run]);
    return row && storedRun(row);
  }

  /** Runs that are said to be in progress whose host is gone. */
  abandoned(): StoredRun[] {
    return readable(this.select(`state IN ${inProgress}`)).filter(({ host, updatedAt }) => !isThere(host, updatedAt));
  }

  /** The run that was begun last. */
  latest(): StoredRun | undefined {
    return readable(this.select('runs.key = (SELECT key FROM runs ORDER BY started DESC, key DESC LIMIT 1)'))[0];
  }

  events(run: string): RunEvent[] {
    return this.rowsOf(run).flatMap((row) => readableEvents(run, row));
  }

  /** The marks on a run's curves. */
  marks(run: string): Extract<RunEvent, { type: 'mark' }>[] {
    const events = this.rowsOf(run, `AND type = 'mark'`).flatMap((row) => readableEvents(run, row));
    return events.filter((event) => event.type === 'mark');
  }

  /** Every point of a run; of steps that it went through twice, after a loss, the later ones. */
  curve(run: string): WholeCurve {
    return collectCurve(this.curveParts(run));
  }

  curveParts(run: string): CurvePart[] {
    return partsOfRows(run, this.rowsOf(run, `AND type IN ('started', 'steps', 'epoch')`));
  }

  list(query: RunQuery): RunList {
    try {
      return listRuns(this.connection, query, this.leftOut);
    } catch (error) {
      if (!(error instanceof DamagedEntry)) throw error;
      this.leftOut = damagedEntries(this.connection);
      return listRuns(this.connection, query, this.leftOut);
    }
  }

  /** What people should know of entries that the list leaves out. */
  get damaged(): HostSaying[] {
    return [...this.leftOut.values()].map(({ said }) => said);
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
    return said === 'ok' ? lackingColumn(this.connection) : said;
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

  private select(condition: string, values: string[] = []): Row[] {
    return this.connection.all(
      `SELECT runs.*, documents.body FROM runs LEFT JOIN documents ON hash = document WHERE ${condition}`,
      values,
    );
  }
}

/** The runs of those rows that can be read. */
function readable(rows: readonly Row[]): StoredRun[] {
  return rows.flatMap((row) => {
    try {
      return [storedRun(row)];
    } catch (error) {
      if (error instanceof DamagedEntry) return [];
      throw error;
    }
  });
}
