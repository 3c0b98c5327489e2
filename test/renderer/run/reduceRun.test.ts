import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RunEvent } from '@shared/contract/events';
import { stepsOf, valuesOf } from '@renderer/run/growingCurve';
import { reduceRun } from '@renderer/run/reduceRun';
import { latestOf, metricNames, partialLosses } from '@renderer/run/measuresOfRun';
import type { Run } from '@renderer/run/shownRun';
import { recordedRun } from '../training/events';

const replay = (events: readonly RunEvent[], from?: Run): Run => events.reduce(reduceRun, from)!;

/** The run without the buffers behind its curves, which may differ in capacity. */
function facts(run: Run): unknown {
  return {
    ...run,
    curves: Object.entries(run.curves).map(([name, curve]) => [name, ...stepsOf(curve), ...valuesOf(curve)]),
    filters: [...run.filters],
    featureMaps: [...run.featureMaps],
  };
}

describe('the run of an event stream', () => {
  it('is the same however the steps are portioned', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), (portion) => {
        expect(facts(replay(recordedRun({ portion })))).toEqual(facts(replay(recordedRun({ portion: 1 }))));
      }),
      { numRuns: 25 },
    );
  });

  it('is the same replayed from the history as seen live, wherever the two streams meet or overlap', () => {
    const events = recordedRun({ portion: 5 });
    const live = facts(replay(events));
    fc.assert(
      fc.property(fc.nat(events.length), fc.nat(events.length), (one, other) => {
        const [overlapStart, historyEnd] = [Math.min(one, other), Math.max(one, other)];
        expect(facts(replay([...events.slice(0, historyEnd), ...events.slice(overlapStart)]))).toEqual(live);
      }),
      { numRuns: 60 },
    );
  });

  it('ignores events of a run that is no longer shown', () => {
    const events = recordedRun({ run: 'new' });
    const stale = recordedRun({ run: 'old' }).filter((event) => event.type !== 'started' && event.type !== 'state');
    const mixed = events.flatMap((event, index) => (index > 0 && stale[index] ? [event, stale[index]] : [event]));
    expect(facts(replay(mixed))).toEqual(facts(replay(events)));
  });

  it('shows a new run when one is announced', () => {
    const run = replay(recordedRun({ run: 'second', epochs: 1 }), replay(recordedRun({ run: 'first' })));
    expect(run.run).toBe('second');
    expect(run.epochs).toHaveLength(1);
  });

  it('goes back to the checkpoint when a lost run is taken up again, and ends as if nothing had happened', () => {
    const events = recordedRun({ epochs: 3, stepsPerEpoch: 100, portion: 10 });
    const started = events.find((event) => event.type === 'started')!;
    const cut = events.findIndex((event) => event.type === 'steps' && event.step.includes(250));
    const afterCheckpoint = events.findIndex((event) => event.type === 'steps' && event.step.includes(201));
    const lost = replay([
      ...events.slice(0, cut),
      { type: 'failed', run: 'run-1', message: 'The trainer ended without a word.', lost: true, checkpointStep: 200 },
    ]);
    expect(lost.state).toBe('lost');
    expect(lost.checkpointStep).toBe(200);
    const resumed = replay([{ ...started, step: 200 } as RunEvent], lost);
    expect(resumed.state).toBe('running');
    expect(resumed.failure).toBeUndefined();
    expect(stepsOf(resumed.curves.loss).at(-1)).toBe(200);
    const ended = replay(events.slice(afterCheckpoint), resumed);
    const undisturbed = replay(events);
    expect([...valuesOf(ended.curves.loss)]).toEqual([...valuesOf(undisturbed.curves.loss)]);
    expect(ended.epochs).toEqual(undisturbed.epochs);
    expect(ended.state).toBe('finished');
  });

  it('has the curves and the latest values of every measure by name, of each output where there are several', () => {
    const start = recordedRun({ epochs: 1 }).filter(({ type }) => type === 'started');
    const metrics = { 'digit/loss': [1, 3], 'digit/accuracy': [0.25, 0.75], 'parity/loss': [2, 2] };
    const validation = { 'digit/loss': 1, 'digit/top5': 0.9, 'digit/accuracy': 0.5, 'parity/loss': 1 };
    const run = replay([
      ...start,
      { type: 'steps', run: 'run-1', step: [1, 2], loss: [3, 5], metrics, learningRate: 0.1 },
      {
        ...{ type: 'epoch', run: 'run-1', epoch: 1, step: 2, seconds: 1, train: { loss: 4, metrics: {} } },
        validation: { loss: 2, metrics: validation },
      },
    ]);
    expect(metricNames(run)).toEqual(['digit/top5', 'digit/accuracy']);
    expect(partialLosses(run)).toEqual(['digit/loss', 'parity/loss']);
    expect(latestOf(run, 'digit/accuracy')).toEqual({ train: 0.5, validation: 0.5 });
    expect(latestOf(run, 'digit/top5')).toEqual({ train: undefined, validation: 0.9 });
    expect(latestOf(run, 'digit/loss')).toEqual({ train: 2, validation: 1 });
  });

  it('tells the latest loss, accuracy and validation figures', () => {
    const run = replay(recordedRun({ epochs: 2 }));
    const last = run.epochs.at(-1)!;
    expect(latestOf(run, 'loss').validation).toBe(last.validation!.loss);
    const recent = [...valuesOf(run.curves.loss)].slice(-50);
    expect(latestOf(run, 'loss').train!).toBeCloseTo(recent.reduce((sum, value) => sum + value, 0) / 50, 5);
  });
});
