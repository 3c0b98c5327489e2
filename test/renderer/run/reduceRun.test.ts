import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RunEvent } from '@shared/contract/events';
import { stepsOf, valuesOf } from '@renderer/run/growingCurve';
import { reduceRun } from '@renderer/run/reduceRun';
import { latestMetrics } from '@renderer/run/latestMetrics';
import type { Run } from '@renderer/run/shownRun';
import { recordedRun } from '../training/events';

const replay = (events: readonly RunEvent[], from?: Run): Run => events.reduce(reduceRun, from)!;

/** The run without the buffers behind its curves, which may differ in capacity. */
function facts(run: Run): unknown {
  return {
    ...run,
    loss: [...stepsOf(run.loss), ...valuesOf(run.loss)],
    accuracy: [...stepsOf(run.accuracy), ...valuesOf(run.accuracy)],
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
    expect(stepsOf(resumed.loss).at(-1)).toBe(200);
    const ended = replay(events.slice(afterCheckpoint), resumed);
    const undisturbed = replay(events);
    expect([...valuesOf(ended.loss)]).toEqual([...valuesOf(undisturbed.loss)]);
    expect(ended.epochs).toEqual(undisturbed.epochs);
    expect(ended.state).toBe('finished');
  });

  it('tells the latest loss, accuracy and validation figures', () => {
    const run = replay(recordedRun({ epochs: 2 }));
    const last = run.epochs.at(-1)!;
    expect(latestMetrics(run).validationLoss).toBe(last.validation!.loss);
    const recent = [...valuesOf(run.loss)].slice(-50);
    expect(latestMetrics(run).loss).toBeCloseTo(recent.reduce((sum, value) => sum + value, 0) / 50, 5);
  });
});
