import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { FaultLog } from '@host/faults/faultLog';
import { requests } from '@shared/contract/contract';

let folder: string;
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'netloom-faults-'))));
afterEach(() => rm(folder, { recursive: true, force: true }));

const logIn = (...path: string[]) => new FaultLog(join(folder, ...path), '1.2.3');

it('lists what went wrong, newest first, also after a restart', () => {
  const log = logIn('log', 'errors.jsonl');
  expect(log.list()).toEqual([]);
  log.add('page', { message: 'first', detail: 'at here' });
  log.add('trainer', { message: 'second' });
  expect(logIn('log', 'errors.jsonl').list()).toEqual([
    { at: expect.any(Number), source: 'trainer', version: '1.2.3', message: 'second' },
    { at: expect.any(Number), source: 'page', version: '1.2.3', message: 'first', detail: 'at here' },
  ]);
  log.clear();
  expect(log.list()).toEqual([]);
});

it('reads past lines that are cut short or are something else', async () => {
  const log = logIn('errors.jsonl');
  await writeFile(log.file, '{"at": 1, "sou\n[]\n{"at": "today"}\n');
  log.add('app', { message: 'readable' });
  await appendFile(log.file, '{"at": 12345, "source": "app"');
  expect(log.list().map(({ message }) => message)).toEqual(['readable']);
});

it('keeps within its size, and an error that comes again and again is written twenty times', () => {
  const log = logIn('errors.jsonl');
  for (let index = 0; index < 1000; index++) log.add('page', { message: 'again' });
  expect(log.list()).toHaveLength(20);
  for (let index = 0; index < 400; index++) log.add('page', { message: `${index}`, detail: 'x'.repeat(8000) });
  const listed = log.list();
  expect(listed[0]!.message).toBe('399');
  expect(listed.length).toBeLessThan(200);
});

it('a folder that cannot be written costs the log alone', async () => {
  await writeFile(join(folder, 'taken'), '');
  const log = logIn('taken', 'errors.jsonl');
  log.add('app', { message: 'nowhere to write' });
  expect(log.list()).toEqual([]);
});

it('a report of the page is cut to its length, not refused', () => {
  const report = requests['faults.report'].input.parse({ message: 'm'.repeat(10_000), detail: 'd'.repeat(100_000) });
  expect(report).toEqual({ message: 'm'.repeat(2000), detail: 'd'.repeat(8000) });
});
