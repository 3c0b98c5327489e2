import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { RunEvent } from '@shared/contract/events';
import { runListQuerySchema } from '@shared/contract/runRecords';
import { enterHost, leaveHost } from '@host/runs/hostProcess';
import { packPoints, unpackPoints } from '@host/runs/stepPoints';
import { RunStore } from '@host/runs/store';
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
  it('come back as they were told, steps that were put together too', () => {
    const { store, host } = openStore();
    store.begin(newRun('a'), host);
    const told: RunEvent[] = [
      { type: 'state', run: 'a', state: 'preparing' },
      started('a'),
      { type: 'state', run: 'a', state: 'running' },
      ...Array.from({ length: 40 }, (_, index) => steps('a', 40 * index + 1, 40 * index + 40)),
      epoch('a', 1, 0.5),
      { type: 'mark', run: 'a', step: 30, kind: 'learningRate', label: 'Learning rate 0.01' },
      { type: 'checkpoint', run: 'a', step: 100, epoch: 1 },
    ];
    for (const entry of timed(told)) store.record('a', [entry]);
    const events = store.events('a');
    const withoutSteps = (list: readonly RunEvent[]) => list.filter(({ type }) => type !== 'steps');
    const onlySteps = (list: readonly RunEvent[]) => list.filter(({ type }) => type === 'steps');
    expect(withoutSteps(events)).toEqual(withoutSteps(told));
    expect(onlySteps(events)).toEqual(onlySteps(told));
  });

  it('of any numbers are packed without loss', () => {
    const point = fc.record({
      time: fc.integer({ min: 0, max: 1e6 }),
      step: fc.integer({ min: 0, max: 1e6 }),
      loss: fc.float(),
      accuracy: fc.float({ min: 0, max: 1 }),
      learningRate: fc.double(),
    });
    fc.assert(
      fc.property(fc.array(point), fc.boolean(), (points, rated) => {
        const columns = {
          time: points.map(({ time }) => 1.79e12 + time),
          step: points.map(({ step }) => step),
          loss: points.map(({ loss }) => loss),
          ...(rated && { accuracy: points.map(({ accuracy }) => accuracy) }),
          learningRate: points.map(({ learningRate }) => learningRate),
        };
        expect(unpackPoints(packPoints(columns))).toEqual(columns);
      }),
    );
  });

  it('after a loss and a resumption make a curve in which no step stands twice', () => {
    const { store, host } = openStore();
    store.begin(newRun('a'), host);
    const told = [started('a'), steps('a', 1, 150), epoch('a', 1, 0.4), steps('a', 151, 250), epoch('a', 2, 0.5)];
    store.record('a', timed([...told, started('a', 120), steps('a', 121, 300)]));
    const { train, validation } = store.curve('a');
    expect(train.step).toEqual(Array.from({ length: 300 }, (_, index) => index + 1));
    expect(validation.step).toEqual([100]);
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
    expect(names(list, { sort: 'bestAccuracy' })).toEqual(['alpha', 'beta', 'gamma', 'young']);
    expect(names(list, { sort: 'bestAccuracy', descending: false })).toEqual(['gamma', 'beta', 'alpha', 'young']);
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
      ...{ accuracy: 0.8, bestAccuracy: 0.8, bestEpoch: 1, loss: 1.1, trainLoss: 1, parameters: 1234, seed: 7 },
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
