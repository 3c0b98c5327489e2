import { createRequire } from 'node:module';
import type Libsql from 'libsql';

/**
 * Reads every row of an SQLite file. The native library ends the process over values that it cannot bear (text that is no
 * UTF-8), which is why this process does it: the host has better things to lose. Never throws.
 * @returns what is wrong with the file; undefined where it is whole, or where that cannot be found out
 */
export function checkDatabase(path: string): string | undefined {
  let database: Libsql.Database | undefined;
  try {
    const Database = createRequire(import.meta.url)('libsql') as typeof Libsql;
    database = new Database(path, { timeout: 2000 });
    const [checked] = database.prepare('PRAGMA quick_check(1)').all() as { quick_check?: string }[];
    if (checked && checked.quick_check !== 'ok') return String(checked.quick_check);
    // Names of tables and columns are text too, which queries give back.
    database.prepare('SELECT * FROM sqlite_master').all();
    const tables = database.prepare(`SELECT name FROM sqlite_master WHERE type = 'table'`).all() as { name: string }[];
    for (const { name } of tables) {
      const rows = database.prepare(`SELECT * FROM "${name.replaceAll('"', '""')}"`).iterate();
      while (!rows.next().done);
    }
    return undefined;
  } catch (error) {
    const { code, message } = error as { code?: unknown; message?: unknown };
    return /SQLITE_(CORRUPT|NOTADB)/.test(String(code)) || /malformed|not a database/.test(String(message))
      ? String(message)
      : undefined;
  } finally {
    database?.close();
  }
}
