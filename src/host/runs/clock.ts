import type { RunEvent } from '@shared/contract/events';

/** An event with the time at which it came. */
export interface TimedEvent {
  readonly event: RunEvent;
  /** Milliseconds since 1970, by a clock that people and the network set. */
  readonly time: number;
  /** Milliseconds of this process, by a clock that nobody sets; absent where the event came from a log. */
  readonly steady?: number;
}

/** An event that comes now. */
export function timedNow(event: RunEvent): TimedEvent {
  return { event, time: Date.now(), steady: performance.now() };
}

/** Seconds that a run has been at work: from event to event, pauses and the time without a trainer left out. */
export class WorkClock {
  private working = false;
  private last: Omit<TimedEvent, 'event'> | undefined;

  constructor(public seconds: number) {}

  hear({ event, time, steady }: TimedEvent): void {
    if (this.working && this.last) this.seconds += secondsBetween(this.last, { time, steady });
    this.last = { time, ...(steady !== undefined && { steady }) };
    if (event.type === 'started') this.working = true;
    if (event.type === 'failed') this.working = false;
    if (event.type === 'state') this.working = event.state === 'running' || event.state === 'stopping';
    if (event.type === 'finished') {
      this.working = false;
      this.seconds = event.seconds;
    }
  }
}

type Reading = Pick<TimedEvent, 'time'> & { readonly steady?: number | undefined };

function secondsBetween(before: Reading, now: Reading): number {
  const isSteady = before.steady !== undefined && now.steady !== undefined;
  const milliseconds = isSteady ? now.steady! - before.steady! : now.time - before.time;
  return Math.max(0, milliseconds) / 1000;
}
