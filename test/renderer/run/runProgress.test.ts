import { describe, expect, it } from 'vitest';
import { placeOf } from '@renderer/run/runProgress';
import { reduceRun } from '@renderer/run/reduceRun';
import type { Run } from '@renderer/run/shownRun';
import { recordedRun } from '../training/events';

const afterEvents = (events: ReturnType<typeof recordedRun>) => events.reduce<Run | undefined>(reduceRun, undefined)!;

describe('how far a run is', () => {
  const emitted = recordedRun({ epochs: 3, stepsPerEpoch: 100 });
  const upTo = (step: number) => {
    const end = emitted.findIndex((event) => event.type === 'steps' && event.step.includes(step));
    return emitted.slice(0, end + 2);
  };

  it('is the same for a run of the past, of which no progress is kept, as it was while it ran', () => {
    const live = placeOf(afterEvents(upTo(150)))!;
    const past = placeOf(afterEvents(upTo(150).filter(({ type }) => type !== 'progress')))!;
    expect(past).toEqual({ step: live.step, totalSteps: live.totalSteps, epoch: live.epoch });
    expect(past.epoch).toBe(2);
  });

  it('is the first epoch before the first step, and not known before the start', () => {
    expect(placeOf(afterEvents(emitted.slice(0, 2)))).toEqual({ step: 0, totalSteps: 300, epoch: 1 });
    expect(placeOf(afterEvents(emitted.slice(0, 1)))).toBeUndefined();
  });
});
