import { Connection, type Row, type Value } from './connection';
import { readable, readableEvents } from './eventRows';
import { columnsOf, runOfToday } from './tables';

/**
 * Copies what can still be read of the runs in a damaged file, row by row, into a new one. What cannot be read is left
 * out: a run without its events is still a run.
 * @returns the number of runs that were copied
 */
export function salvage(path: string, into: Connection): number {
  let damaged: Connection | undefined;
  try {
    damaged = Connection.open(path);
    const keys = readable(() => damaged!.all('SELECT key FROM runs')).map(({ key }) => Number(key));
    return keys.filter((key) => salvageRun(damaged!, key, into)).length;
  } catch {
    // Nothing in it can be read at all.
    return 0;
  } finally {
    damaged?.close();
  }
}

function salvageRun(from: Connection, key: number, into: Connection): boolean {
  try {
    const [run] = rows(from, 'runs', 'key = ?', key);
    const [document] = run ? rows(from, 'documents', 'hash = ?', String(run['document'])) : [];
    if (!run || !document) return false;
    const tags = readable(() => rows(from, 'tags', 'run = ?', key));
    const events = readable(() => rows(from, 'events', 'run = ? ORDER BY sequence', key));
    into.transaction(() => {
      insert(into, 'documents', document);
      const { key: _old, ...columns } = runOfToday(run);
      const newKey = insert(into, 'runs', columns);
      for (const { tag } of tags) insert(into, 'tags', { run: newKey, tag: tag! });
      for (const { sequence: _sequence, ...event } of events.filter(
        (row) => readableEvents(String(run['id']), row).length > 0,
      ))
        insert(into, 'events', { ...event, run: newKey });
    });
    return true;
  } catch {
    return false;
  }
}

/** Rows of a table. Text comes as bytes and is decoded here: libsql ends the process over text that is no UTF-8. */
function rows(from: Connection, table: string, condition: string, value: Value): Row[] {
  const names = columnsOf(from, table);
  const columns = names.map((name) => `CASE typeof(${name}) WHEN 'text' THEN CAST(${name} AS BLOB) ELSE ${name} END`);
  const types = names.map((name) => `typeof(${name})`);
  const selected = [...columns, ...types].map((column, index) => `${column} AS c${index}`).join(', ');
  return from.all(`SELECT ${selected} FROM ${table} WHERE ${condition}`, [value]).map((row) =>
    Object.fromEntries(
      names.map((name, index) => {
        const found = row[`c${index}`] ?? null;
        const isText = row[`c${names.length + index}`] === 'text';
        return [name, isText && found instanceof Uint8Array ? new TextDecoder().decode(found) : found];
      }),
    ),
  );
}

function insert(into: Connection, table: string, row: Readonly<Record<string, Value>>): number {
  // A damaged file may call columns by other names.
  const names = columnsOf(into, table).filter((name) => Object.hasOwn(row, name));
  const orIgnore = table === 'documents' ? 'OR IGNORE' : '';
  return into.insert(
    `INSERT ${orIgnore} INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
    names.map((name) => row[name]!),
  );
}
