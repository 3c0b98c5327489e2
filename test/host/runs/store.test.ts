import { join } from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { asSaidText, hostSaying } from '@shared/messages/hostSaying';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { RunEvent } from '@shared/contract/events';
import { runListQuerySchema } from '@shared/contract/runRecords';
import { Connection } from '@host/runs/connection';
import { displayed } from '@host/runs/curves';
import { enterHost, leaveHost } from '@host/runs/hostProcess';
import { packPoints, unpackPoints } from '@host/runs/packedPoints';
import { lostEvent } from '@host/runs/lostEvent';
import { RunStore } from '@host/runs/store';
import { latestResult } from '@shared/contract/runRecords';
import { runsTable } from '../../../src/cli/text/runTables';
import { temporaryFolder } from '../../support/home';
import { epoch, newRun, started, steps } from './support/runs';

function openStore(folder = temporaryFolder()) {
  const store = RunStore.open(join(folder, 'runs.db'));
  const host = enterHost();
  onTestFinished(() => store.close());
  return { store, host, folder };
}

const timed = (events: readonly RunEvent[], time = 1_790_000_000_000) =>
  events.map((event, index) => ({ event, time: time + 1000 * index }));
const query = (more = {}) => runListQuerySchema.parse(more);

describe('the events of a run', () => {
  it('come back as they were emitted, steps that were put together too', () => {
    const { store, host } = openStore();
    store.begin(newRun('a'), host);
    const emitted: RunEvent[] = [
      { type: 'state', run: 'a', state: 'preparing' },
      started('a'),
      { type: 'state', run: 'a', state: 'running' },
      ...Array.from({ length: 40 }, (_, index) => steps('a', 40 * index + 1, 40 * index + 40)),
      epoch('a', 1, 0.5),
      { type: 'mark', run: 'a', step: 30, kind: 'learningRate', label: 'Learning rate 0.01' },
      { type: 'checkpoint', run: 'a', step: 100, epoch: 1 },
    ];
    for (const entry of timed(emitted)) store.record('a', [entry]);
    const events = store.events('a');
    const withoutSteps = (list: readonly RunEvent[]) => list.filter(({ type }) => type !== 'steps');
    const onlySteps = (list: readonly RunEvent[]) => list.filter(({ type }) => type === 'steps');
    expect(withoutSteps(events)).toEqual(withoutSteps(emitted));
    expect(onlySteps(events)).toEqual(onlySteps(emitted));
  });

  it('of any numbers are packed without loss', () => {
    const point = fc.record({
      time: fc.integer({ min: 0, max: 1e6 }),
      step: fc.integer({ min: 0, max: 1e6 }),
      loss: fc.float(),
      values: fc.array(fc.float(), { minLength: 3, maxLength: 3 }),
      learningRate: fc.double(),
    });
    fc.assert(
      fc.property(fc.array(point), fc.uniqueArray(fc.string(), { maxLength: 3 }), (points, names) => {
        const columns = {
          time: points.map(({ time }) => 1.79e12 + time),
          step: points.map(({ step }) => step),
          loss: points.map(({ loss }) => loss),
          metrics: Object.fromEntries(names.map((name, place) => [name, points.map(({ values }) => values[place]!)])),
          learningRate: points.map(({ learningRate }) => learningRate),
        };
        expect(unpackPoints(packPoints(columns), 'named')).toEqual(columns);
      }),
    );
  });

  it('after a loss and a resumption make a curve in which no step stands twice', () => {
    const { store, host } = openStore();
    store.begin(newRun('a'), host);
    const emitted = [started('a'), steps('a', 1, 150), epoch('a', 1, 0.4), steps('a', 151, 250), epoch('a', 2, 0.5)];
    store.record('a', timed([...emitted, started('a', 120), steps('a', 121, 300)]));
    const { train, validation } = store.curve('a');
    expect(train.step).toEqual(Array.from({ length: 300 }, (_, index) => index + 1));
    expect(validation.step).toEqual([100]);
  });
});

describe('a run that is lost before its first epoch has ended', () => {
  it('is listed with what its latest training batch gave, and says whose result that is', () => {
    const { store, host } = openStore();
    store.begin(newRun('a'), host);
    const batches = steps('a', 1, 30);
    store.record('a', timed([started('a'), batches, lostEvent('a', 'killed', undefined)]));
    const [row] = store.list(query({})).runs;
    const [loss, metric] = [batches.loss.at(-1), batches.metrics['accuracy']!.at(-1)!];
    expect(latestResult(row!)).toEqual({ loss, metric, training: true });
    expect(row).toMatchObject({ state: 'lost', metricName: 'accuracy' });
    expect(row!.metric).toBeUndefined();
    expect(runsTable([row!]).join('\n')).toContain(`${(100 * metric).toFixed(2)} % (training)`);
  });
});

describe('the list of runs', () => {
  const filled = () => {
    const { store: list, host } = openStore();
    for (const [index, name] of ['alpha', 'beta', 'gamma'].entries()) {
      list.begin(newRun(name, { name, startedAt: 1000 * (index + 1), threads: index + 1 }), host);
      list.record(name, timed([started(name), steps(name, 1, 100 * (index + 1)), epoch(name, 1, 0.9 - index / 10)]));
    }
    list.begin(newRun('young', { name: '100% new_run', startedAt: 9000 }), host);
    list.setTags('beta', ['good', 'baseline']);
    return list;
  };
  const names = (list: RunStore, more: object) => list.list(query(more)).runs.map(({ run }) => run);

  it('is sorted by any column, runs without a value last either way', () => {
    const list = filled();
    expect(names(list, {})).toEqual(['young', 'gamma', 'beta', 'alpha']);
    expect(names(list, { sort: 'bestMetric' })).toEqual(['alpha', 'beta', 'gamma', 'young']);
    expect(names(list, { sort: 'bestMetric', descending: false })).toEqual(['gamma', 'beta', 'alpha', 'young']);
    expect(names(list, { sort: 'name', descending: false })).toEqual(['young', 'alpha', 'beta', 'gamma']);
  });

  it('finds words in names, tags and engines, and takes signs of patterns literally', () => {
    const list = filled();
    expect(names(list, { search: 'GOOD base' })).toEqual(['beta']);
    expect(names(list, { search: 'onnx' })).toEqual(['gamma', 'beta', 'alpha']);
    expect(names(list, { search: '100% new_' })).toEqual(['young']);
    expect(names(list, { search: '%' })).toEqual(['young']);
    expect(names(list, { search: 'onnx nothing' })).toEqual([]);
  });

  it('comes in pages and says how many there are in all', () => {
    const list = filled();
    const page = list.list(query({ limit: 2, offset: 1 }));
    expect(page.total).toBe(4);
    expect(page.runs.map(({ run }) => run)).toEqual(['gamma', 'beta']);
  });

  it('says what each run came to', () => {
    const list = filled();
    const [beta] = list.list(query({ runs: ['beta'] })).runs;
    expect(beta).toMatchObject({
      ...{ step: 100, totalSteps: 1000, epoch: 1, epochs: 10, engine: 'ONNX Runtime', device: 'CPU', threads: 2 },
      ...{
        metricName: 'accuracy',
        metric: 0.8,
        bestMetric: 0.8,
        metrics: { accuracy: 0.8 },
        bestEpoch: 1,
        loss: 1.1,
        trainLoss: 1,
        parameters: 1234,
        seed: 7,
      },
      ...{ tags: ['baseline', 'good'], dataset: 'Shapes' },
    });
    expect(new Float32Array(beta!.sparkline!.slice().buffer).filter((value) => !Number.isNaN(value))).toHaveLength(8);
  });

  it('forgets a deleted run and the drawing that only it had', () => {
    const list = filled();
    for (const run of ['alpha', 'beta', 'gamma']) list.remove(run);
    expect(names(list, {})).toEqual(['young']);
    expect(list.events('alpha')).toEqual([]);
    expect(list.find('young')!.document).toEqual(newRun('young').document);
  });
});

describe('what a run is judged by', () => {
  const measured = (run: string, number: number, metrics: Record<string, number>): RunEvent => ({
    ...{ type: 'epoch', run, epoch: number, step: 100 * number, seconds: 1 },
    ...{ train: { loss: 1, metrics: {} }, validation: { loss: 1, metrics } },
  });
  const rowAfter = (...events: RunEvent[]) => {
    const { store, host } = openStore();
    store.begin(newRun('a'), host);
    store.record('a', timed([started('a'), ...events]));
    return { row: store.list(query()).runs[0]!, store };
  };

  it('is the first metric of its first output; the others stand beside it', () => {
    const metrics = { 'digit/loss': 0.5, 'digit/accuracy': 0.75, 'parity/loss': 1, 'parity/accuracy': 0.5 };
    const { row } = rowAfter(measured('a', 1, metrics));
    expect(row).toMatchObject({ metricName: 'digit/accuracy', metric: 0.75, bestMetric: 0.75, metrics });
  });

  it('is its loss alone where nothing else is measured', () => {
    const { row } = rowAfter(measured('a', 1, {}));
    expect(row).toMatchObject({ loss: 1, bestLoss: 1, bestEpoch: 1 });
    expect(row.metricName).toBeUndefined();
    expect(row.metric).toBeUndefined();
  });

  it('starts over where a run goes on with another metric', () => {
    const { row } = rowAfter(measured('a', 1, { accuracy: 0.9 }), measured('a', 2, { other: 0.25 }));
    expect(row).toMatchObject({ metricName: 'other', metric: 0.25, bestMetric: 0.25, bestEpoch: 2 });
  });

  it('has a curve for every measure, each by its name', () => {
    const [points, ...rest] = [steps('a', 1, 100), measured('a', 1, { accuracy: 0.9, other: 0.25 })];
    const { store } = rowAfter(points!, ...rest);
    const { curves } = displayed('a', store.curve('a'), 800, 0);
    expect(Object.keys(curves)).toEqual(['loss', 'accuracy', 'other']);
    expect(curves['accuracy']!.train.step.at(-1)).toBe(100);
    expect(curves['other']).toMatchObject({ train: { step: [] }, validation: { step: [100], value: [0.25] } });
  });
});

describe('a run that failed', () => {
  it('keeps why, and what it was calculated on, in a way that pages can say in their language', () => {
    const { store, host } = openStore();
    const device = asSaidText(hostSaying('engine', 'cpu', 2));
    const end = lostEvent('a', hostSaying('run', 'appEnded'), 100);
    store.begin(newRun('a'), host);
    store.record('a', timed([{ ...started('a'), device: device.message, deviceSaid: device.said } as RunEvent, end]));
    const [row] = store.list(query()).runs;
    expect(row).toMatchObject({ device: 'CPU · 2 threads', deviceSaid: device.said, generated: 'shapes' });
    expect(row!.messageSaid).toMatchObject({ group: 'run', code: 'lostAtStep' });
    store.record('a', timed([started('a', 100)]));
    expect(store.list(query()).runs[0]).not.toHaveProperty('messageSaid');
  });

  it.each(['{"group":1}', '{"group"'])('is said in English where its message cannot be read: %s', (damaged) => {
    const { store, host, folder } = openStore();
    store.begin(newRun('a'), host);
    store.record('a', timed([lostEvent('a', hostSaying('run', 'appEnded'), undefined)]));
    const connection = Connection.open(join(folder, 'runs.db'));
    connection.run('UPDATE runs SET messageSaid = ?', [damaged]);
    connection.close();
    const [row] = store.list(query()).runs;
    expect(row!.message).toMatch(/the app ended while it ran/);
    expect(row).not.toHaveProperty('messageSaid');
  });
});

describe('a list of the time when there was only the accuracy', () => {
  /** Takes a store back to that format, with the steps packed as they were. */
  function ofBefore(file: string): void {
    const connection = Connection.open(file);
    for (const { sequence, body } of connection.all('SELECT sequence, body FROM events WHERE encoding = 5')) {
      const packed = inflateRawSync(body as Uint8Array);
      const names = packed.readUInt32LE(12);
      packed.writeUInt32LE(1, 12);
      const former = deflateRawSync(Buffer.concat([packed.subarray(0, 16), packed.subarray(16 + names)]));
      connection.run('UPDATE events SET encoding = 3, body = ? WHERE sequence = ?', [former, sequence!]);
    }
    connection.execute(`
      ALTER TABLE runs DROP COLUMN messageSaid;
      ALTER TABLE runs DROP COLUMN deviceSaid;
      ALTER TABLE runs RENAME COLUMN trainMetric TO trainAccuracy;
      ALTER TABLE runs RENAME COLUMN metric TO accuracy;
      ALTER TABLE runs RENAME COLUMN bestMetric TO bestAccuracy;
      ALTER TABLE runs DROP COLUMN metricName;
      ALTER TABLE runs DROP COLUMN metrics;
      PRAGMA user_version = 1;
    `);
    connection.close();
  }
  const former = () => {
    const { store, host, folder } = openStore();
    const file = join(folder, 'runs.db');
    store.begin(newRun('a'), host);
    store.begin(newRun('young', { startedAt: 9000 }), host);
    const end: RunEvent = { type: 'state', run: 'a', state: 'stopped' };
    store.record('a', timed([started('a'), steps('a', 1, 100), epoch('a', 1, 0.8), end]));
    const curve = store.curve('a');
    store.close();
    ofBefore(file);
    return { folder, file, curve };
  };
  const expected = { metricName: 'accuracy', trainMetric: 0.8, metric: 0.8, bestMetric: 0.8 };

  it('is listed by its accuracy, with the curves that it had', () => {
    const { folder, curve } = former();
    const { store } = openStore(folder);
    const [a, young] = store.list(query()).runs;
    expect(a).toMatchObject({ run: 'a', ...expected, metrics: { accuracy: 0.8 } });
    expect(young!.metricName).toBeUndefined();
    expect(store.curve('a')).toEqual(curve);
    expect(curve.train.metrics['accuracy']).toHaveLength(100);
  });

  it('keeps its accuracies where it is damaged and only some of it can be read', () => {
    const { file } = former();
    const { store } = openStore();
    expect(store.salvage(file)).toBe(2);
    expect(store.list(query({ runs: ['a'] })).runs).toMatchObject([expected]);
  });
});

describe('a run whose host is gone', () => {
  it('counts as abandoned, and one whose host is there does not', () => {
    const { store, host } = openStore();
    store.begin(newRun('a'), host);
    store.begin(newRun('b'), { ...host, pid: 2 ** 22 - 1 });
    // A process that took the number of the one before it.
    store.begin(newRun('c'), { ...host, pid: process.ppid, begun: '1' });
    expect(store.abandoned().map(({ run }) => run)).toEqual(['b', ...(process.platform === 'linux' ? ['c'] : [])]);
    leaveHost(host);
    expect(store.abandoned().map(({ run }) => run)).toContain('a');
  });
});
