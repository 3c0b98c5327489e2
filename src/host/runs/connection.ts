import { createRequire } from 'node:module';
import type Libsql from 'libsql';
import { messageOf } from '@shared/errors/messageOf';
import { HostError } from '@shared/messages/hostError';
import { hostSaying } from '@shared/messages/hostSaying';

type Constructor = typeof Libsql;
export type Value = string | number | null | Uint8Array;

export type Row = Readonly<Record<string, Value>>;

/** One connection to an SQLite file: prepared statements by their text, rows as plain objects, transactions. */
export class Connection {
  private readonly statements = new Map<string, Libsql.Statement>();
  private depth = 0;
  private database: Libsql.Database;
  /** A statement failed. libsql leaves it unfinished, and as long as it is, no transaction can be committed. */
  private isWorn = false;

  private constructor(private readonly openAnew: () => Libsql.Database) {
    this.database = openAnew();
  }

  /**
   * Opens the file, which is made where it is missing. Throws where the native library cannot be loaded here
   * (`MissingLibrary`) and where the file is no database or damaged (`isDamage`).
   * @param patience milliseconds to wait for another process that writes.
   */
  static open(path: string, patience = 2000): Connection {
    const Database = loadLibrary();
    return new Connection(() =>
      patiently(patience, () => {
        const database = openFile(Database, path, patience);
        try {
          // A writer and many readers beside each other; what was committed outlives the process, whatever ends it.
          database.prepare('PRAGMA journal_mode = WAL').all();
          database.exec('PRAGMA synchronous = NORMAL');
          database.exec('PRAGMA foreign_keys = ON');
          return database;
        } catch (error) {
          database.close();
          throw error;
        }
      }),
    );
  }

  execute(sql: string): void {
    this.renew();
    this.database.exec(sql);
  }

  /** @returns how many rows changed. */
  run(sql: string, values: readonly Value[] = []): number {
    return this.step(sql, (statement) => statement.run(values).changes);
  }

  /** @returns the new row's integer key. */
  insert(sql: string, values: readonly Value[]): number {
    return this.step(sql, (statement) => Number(statement.run(values).lastInsertRowid));
  }

  all(sql: string, values: readonly Value[] = []): Row[] {
    return this.step(sql, (statement) => (statement.all(values) as Record<string, unknown>[]).map(plain));
  }

  get(sql: string, values: readonly Value[] = []): Row | undefined {
    return this.all(sql, values)[0];
  }

  /**
   * Carries out all of `work` or, where it throws, nothing. Takes the right to write at once, so that it cannot be refused
   * half-way. Within another transaction it is a part of that one.
   */
  transaction<Result>(work: () => Result): Result {
    if (this.depth > 0) return work();
    this.execute('BEGIN IMMEDIATE');
    this.depth += 1;
    try {
      const result = work();
      this.execute('COMMIT');
      this.depth -= 1;
      return result;
    } catch (error) {
      this.depth -= 1;
      try {
        // On this very connection: another one, after a failure, would wait for it.
        this.database.exec('ROLLBACK');
      } catch {
        // SQLite has rolled back by itself already (disk full, damage).
      }
      throw error;
    }
  }

  close(): void {
    this.statements.clear();
    this.database.close();
  }

  private step<Result>(sql: string, work: (statement: Libsql.Statement<[readonly Value[]]>) => Result): Result {
    this.renew();
    const statement = this.prepare(sql);
    try {
      return work(statement);
    } catch (error) {
      this.isWorn = true;
      throw error;
    }
  }

  /** Opens the file anew after a failure, once no transaction is under way any more. */
  private renew(): void {
    if (!this.isWorn || this.depth > 0) return;
    this.close();
    this.database = this.openAnew();
    this.isWorn = false;
  }

  private prepare(sql: string): Libsql.Statement<[readonly Value[]]> {
    let statement = this.statements.get(sql);
    if (!statement) {
      statement = this.database.prepare(sql) as Libsql.Statement;
      this.statements.set(sql, statement);
    }
    return statement as unknown as Libsql.Statement<[readonly Value[]]>;
  }
}

/** Milliseconds between two tries. */
const pause = 20;

/**
 * Tries again while another process has the file. SQLite waits by itself for most locks, but not for that of a file which another
 * one is just making, or mending after it was killed.
 */
function patiently<Result>(patience: number, work: () => Result): Result {
  const latest = performance.now() + patience;
  for (;;) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error) || performance.now() > latest) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
    }
  }
}

const isBusy = (error: unknown): boolean => String((error as { code?: unknown }).code).startsWith('SQLITE_BUSY');

/** Says in words what libsql says as `ConnectionFailed("Unable to open connection to local database …: 14")`. */
function openFile(Database: Constructor, path: string, timeout: number): Libsql.Database {
  try {
    return new Database(path, { timeout });
  } catch (error) {
    const code = /ConnectionFailed.*: (\d+)"?\)?$/.exec(String((error as Error).message))?.[1];
    if (code === undefined) throw error;
    const failure = new HostError(hostSaying('runList', 'notOpened', path, code), { cause: error });
    throw Object.assign(failure, { code: 'SQLITE_CANTOPEN' });
  }
}

/** The native library has no binary for this machine, or it does not load in this runtime. */
export class MissingLibrary extends HostError {
  override readonly name = 'MissingLibrary';
}

let library: Constructor | undefined;

/** Loaded when first needed, so that commands without runs start quicker, and so that its absence can be said in words. */
function loadLibrary(): Constructor {
  try {
    library ??= createRequire(import.meta.url)('libsql') as Constructor;
    return library;
  } catch (error) {
    throw new MissingLibrary(hostSaying('runList', 'noLibrary', messageOf(error).split('\n')[0]!));
  }
}

/** Whether an error says that the file itself is at fault. */
export function isDamage(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown };
  return (
    /SQLITE_(CORRUPT|NOTADB)/.test(String(code)) ||
    /malformed|not a database|no such (table|column)/.test(String(message))
  );
}

/** libsql gives numbers of bytes as an ArrayBuffer. */
function plain(row: Record<string, unknown>): Row {
  for (const [name, value] of Object.entries(row)) {
    if (value instanceof ArrayBuffer) row[name] = new Uint8Array(value);
  }
  return row as Row;
}
