import { describe, expect, it } from 'vitest';
import { WorkClock } from '@host/runs/clock';
import { started, steps } from './support/runs';

const running = { type: 'state', run: 'a', state: 'running' } as const;

describe('the seconds of work of a run', () => {
  it('are those of the steady clock, however the clock on the wall is set', () => {
    const clock = new WorkClock(10);
    clock.hear({ event: started('a'), time: 1_000_000, steady: 500 });
    clock.hear({ event: running, time: 1_001_000, steady: 1500 });
    // Set forward by an hour, then back by two.
    clock.hear({ event: steps('a', 1, 2), time: 4_602_000, steady: 2500 });
    clock.hear({ event: steps('a', 3, 4), time: -2_596_000, steady: 3500 });
    expect(clock.seconds).toBe(13);
  });

  it('are those of the clock on the wall for events of a log, which knows no other', () => {
    const clock = new WorkClock(0);
    clock.hear({ event: started('a'), time: 1000 });
    clock.hear({ event: steps('a', 1, 2), time: 4000 });
    clock.hear({ event: steps('a', 3, 4), time: 3000 });
    expect(clock.seconds).toBe(3);
  });
});
