import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Connection } from '@host/runs/connection';
import { temporaryFolder } from '../../support/home';

function openTwice() {
  const path = join(temporaryFolder(), 'numbers.db');
  const [one, other] = [Connection.open(path, 50), Connection.open(path, 50)];
  onTestFinished(() => [one, other].forEach((each) => each.close()));
  one.execute('CREATE TABLE numbers (value INTEGER, body BLOB)');
  const values = () => other.all('SELECT value FROM numbers ORDER BY value').map(({ value }) => value);
  return { one, other, values };
}

describe('a connection', () => {
  it('goes on after a statement that another process’s lock refused', () => {
    const { one, other, values } = openTwice();
    one.execute('BEGIN IMMEDIATE');
    expect(() => other.run('INSERT INTO numbers (value) VALUES (?)', [1])).toThrow(/locked/);
    one.execute('ROLLBACK');
    other.transaction(() => other.run('INSERT INTO numbers VALUES (?, NULL)', [2]));
    expect(values()).toEqual([2]);
  });

  it('keeps nothing of a transaction for which the disk has no room, and goes on after it', () => {
    const { one, other, values } = openTwice();
    other.execute('PRAGMA max_page_count = 3');
    const write = (connection: Connection, value: number, bytes: number) =>
      connection.run('INSERT INTO numbers VALUES (?, ?)', [value, new Uint8Array(bytes)]);
    expect(() =>
      other.transaction(() => {
        write(other, 1, 10);
        write(other, 2, 100_000);
      }),
    ).toThrow(/full/);
    one.transaction(() => write(one, 3, 10));
    other.transaction(() => write(other, 4, 10));
    expect(values()).toEqual([3, 4]);
  });
});
