import { Connection, type Row, type Value } from './connection';
import { eventsOfRow } from './eventRows';

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
    const run = from.get('SELECT * FROM runs WHERE key = ?', [key]);
    const document = run && from.get('SELECT * FROM documents WHERE hash = ?', [String(run['document'])]);
    if (!run || !document) return false;
    const tags = readable(() => from.all('SELECT tag FROM tags WHERE run = ?', [key]));
    const events = readable(() => from.all('SELECT * FROM events WHERE run = ? ORDER BY sequence', [key]));
    into.transaction(() => {
      insert(into, 'documents', document);
      const { key: _old, ...columns } = run;
      const newKey = insert(into, 'runs', columns);
      for (const { tag } of tags) insert(into, 'tags', { run: newKey, tag: tag! });
      for (const { sequence: _sequence, ...event } of events.filter((row) => isWhole(String(run['id']), row)))
        insert(into, 'events', { ...event, run: newKey });
    });
    return true;
  } catch {
    return false;
  }
}

function isWhole(run: string, event: Row): boolean {
  try {
    return eventsOfRow(run, event).length > 0;
  } catch {
    return false;
  }
}

function readable(read: () => Row[]): Row[] {
  try {
    return read();
  } catch {
    return [];
  }
}

function insert(into: Connection, table: string, row: Readonly<Record<string, Value>>): number {
  const names = Object.keys(row);
  const orIgnore = table === 'documents' ? 'OR IGNORE' : '';
  return into.insert(
    `INSERT ${orIgnore} INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
    Object.values(row),
  );
}
