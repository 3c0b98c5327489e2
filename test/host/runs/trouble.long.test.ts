import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { RunEvent } from '@shared/contract/events';
import { runListQuerySchema } from '@shared/contract/runRecords';
import { hostInEnglish } from '@shared/messages/hostSaying';
import { createHost } from '@host/index';
import { Connection } from '@host/runs/connection';
import { RunFolder } from '@host/runs/runFolder';
import { RunLibrary } from '@host/runs/runLibrary';
import { RunStore } from '@host/runs/store';
import { temporaryFolder } from '../../support/home';
import { tinyDocument } from '../../support/tinyDocument';
import { epoch, newRun, started, steps } from './support/runs';

const troubleOf = ({ trouble }: RunLibrary) => trouble && hostInEnglish(trouble);

const finished: RunEvent = { type: 'finished', run: 'a', test: { loss: 0.5, metrics: { accuracy: 0.8 } }, seconds: 3 };
const emitted: readonly RunEvent[] = [started('a'), steps('a', 1, 100), epoch('a', 1, 0.75), finished];

function openRuns(folder: string): RunLibrary {
  const runs = new RunLibrary(folder);
  onTestFinished(() => runs.close());
  return runs;
}

/** Trains, as far as the store is concerned. */
async function carryOut(runs: RunLibrary): Promise<void> {
  const facts = newRun('a', { folder: join(runs.folder, 'a') });
  await new RunFolder(facts.folder).create(facts, process.pid);
  runs.begin(facts);
  for (const event of emitted) runs.record(event);
  await runs.close();
}

/** Has the host wait less for a program that holds its list than it does for people. */
function impatient(): void {
  const { open } = Connection;
  vi.spyOn(Connection, 'open').mockImplementation((path) => open(path, 500));
}

const rows = async (runs: RunLibrary) => {
  await runs.ready();
  return runs.use((store) => store.list(runListQuerySchema.parse({})).runs);
};

describe('a list of a newer version', () => {
  it('is left alone; what is trained meanwhile is kept in its folder and listed later', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'runs.db');
    RunStore.open(file).close();
    const newer = Connection.open(file);
    const ofToday = Number(newer.get('PRAGMA user_version')!['user_version']);
    newer.execute('PRAGMA user_version = 99');
    newer.close();

    const runs = openRuns(folder);
    expect(troubleOf(runs)).toMatch(/newer Netloom \(format 99.*NETLOOM_HOME.*Training works all the same/);
    await carryOut(runs);
    expect(await new RunFolder(join(folder, 'a')).readLog()).toEqual(emitted);
    const still = Connection.open(file);
    expect(still.get('PRAGMA user_version')).toEqual({ user_version: 99 });
    still.execute(`PRAGMA user_version = ${ofToday}`);
    still.close();

    expect(await rows(openRuns(folder))).toMatchObject([
      { run: 'a', state: 'finished', step: 100, epoch: 1, metricName: 'accuracy', metric: 0.8, bestMetric: 0.8 },
    ]);
  });
});

describe('a list that cannot be opened', () => {
  it('says what to do, and training goes on beside it', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'runs.db'));
    const runs = openRuns(folder);
    expect(troubleOf(runs)).toContain(`See that ${folder} is a folder in which you may write`);
    expect(() => runs.use(() => {})).toThrow('Runs are not listed');
    await carryOut(runs);
    rmSync(join(folder, 'runs.db'), { recursive: true });
    expect(await rows(openRuns(folder))).toMatchObject([{ run: 'a', state: 'finished' }]);
  });

  // Even root may write nothing below /proc.
  it.runIf(process.platform === 'linux')('promises no training where its folder cannot be written either', async () => {
    const runs = openRuns('/proc/self/task');
    await runs.ready();
    expect(troubleOf(runs)).toMatch(/Runs are not listed.*Training is not possible either/);
    expect(troubleOf(runs)).not.toContain('works all the same');
  });

  it('is opened when it is next asked for and nothing is in the way any more, with all that a run emitted meanwhile', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'runs.db'));
    const runs = openRuns(folder);
    const facts = newRun('a', { folder: join(folder, 'a') });
    await new RunFolder(facts.folder).create(facts, process.pid);
    runs.begin(facts);
    for (const event of [started('a'), steps('a', 1, 50)]) runs.record(event);
    await runs.tryAgain(false);
    expect(troubleOf(runs)).toMatch(/is a folder in which you may write, then try again/);
    runs.record(steps('a', 51, 60));

    rmSync(join(folder, 'runs.db'), { recursive: true });
    const opening = runs.tryAgain(false);
    // SaidText while the log is being read.
    runs.record(steps('a', 61, 80));
    await opening;
    expect(runs.trouble).toBeUndefined();
    for (const event of [steps('a', 81, 100), epoch('a', 1, 0.75), finished]) runs.record(event);
    const emitted = runs.use((store) => store.curve('a')).train.step;
    expect([...emitted]).toEqual(Array.from({ length: 100 }, (_, index) => index + 1));
    expect(await rows(runs)).toMatchObject([{ run: 'a', state: 'finished', step: 100, epoch: 1, metric: 0.8 }]);
  });

  it('is tried again by asking for the list, but not at every turn where trying takes long', async () => {
    const home = temporaryFolder();
    const file = join(home, 'runs', 'runs.db');
    mkdirSync(file, { recursive: true });
    const host = createHost({ home });
    const list = () => host.handlers['runs.list'](runListQuerySchema.parse({}));
    expect((await list()).trouble?.message).toContain('Runs are not listed');
    rmSync(file, { recursive: true });
    await expect.poll(async () => (await list()).trouble).toBeUndefined();
    await host.close();

    // A list that another program is about to make.
    impatient();
    const held = temporaryFolder();
    mkdirSync(join(held, 'runs'));
    const holding = Connection.open(join(held, 'runs', 'runs.db'));
    holding.execute('BEGIN IMMEDIATE');
    onTestFinished(() => holding.close());
    const other = createHost({ home: held });
    onTestFinished(() => other.close());
    const troubleNow = async () => (await other.handlers['runs.list'](runListQuerySchema.parse({}))).trouble?.message;
    expect(await troubleNow()).toMatch(/Runs are not listed/);
    holding.execute('ROLLBACK');
    // That it would open by now is not noticed at the next turn, since the try before took long, but when asked to try.
    expect(await troubleNow()).toMatch(/Runs are not listed/);
    await other.handlers['runs.tryAgain'](undefined);
    expect(await troubleNow()).toBeUndefined();
  });

  it('refuses a run whose checkpoints could not be kept, each time with the same words', async () => {
    const home = temporaryFolder();
    writeFileSync(join(home, 'runs'), '');
    const host = createHost({ home });
    onTestFinished(() => host.close());
    for (let time = 0; time < 2; time++)
      await expect(host.handlers['training.start']({ document: tinyDocument() })).rejects.toThrow(
        /checkpoints cannot be written.*is a folder in which you may write/,
      );
    expect(await host.handlers['training.current'](undefined)).toBeUndefined();
  });
});

describe('a list that cannot be written to', () => {
  it('is shown all the same; a change to it is refused with what can be done', async () => {
    const home = temporaryFolder();
    const folder = join(home, 'runs');
    await carryOut(openRuns(folder));
    // A run of a host that is gone: the list says so as soon as it can.
    const store = RunStore.open(join(folder, 'runs.db'));
    store.begin(newRun('b'), { pid: 1, machine: hostname(), begun: 'gone', instance: '' });
    store.close();
    const other = Connection.open(join(folder, 'runs.db'));
    onTestFinished(() => other.close());
    other.execute('BEGIN IMMEDIATE');
    impatient();
    const host = createHost({ home });
    onTestFinished(() => host.close());
    const states = async () => {
      const { runs } = await host.handlers['runs.list'](runListQuerySchema.parse({}));
      return Object.fromEntries(runs.map(({ run, state }) => [run, state]));
    };
    expect(await states()).toEqual({ a: 'finished', b: 'preparing' });
    await expect(host.handlers['runs.rename']({ run: 'a', name: 'other' })).rejects.toThrow(
      /The list of runs, .*runs\.db: .*locked.*Another program holds the list/,
    );
    other.execute('ROLLBACK');
    expect(await states()).toEqual({ a: 'finished', b: 'lost' });
  });
});

describe('a list that is damaged', () => {
  it('is set aside, and runs come back from what can be read and from their folders', async () => {
    const folder = temporaryFolder();
    await carryOut(openRuns(folder));
    writeFileSync(join(folder, 'runs.db'), 'This is not a database. '.repeat(400));
    for (const end of ['-wal', '-shm']) rmSync(join(folder, `runs.db${end}`), { force: true });
    const runs = openRuns(folder);
    expect(await rows(runs)).toMatchObject([{ run: 'a' }]);
    expect(runs.notes.map(hostInEnglish)[0]).toMatch(/damaged.*runs\.damaged-/);
  });
});
