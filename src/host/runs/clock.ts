import type { RunEvent } from '@shared/contract/events';

/** Seconds that a run has been at work: from event to event, pauses and the time without a trainer left out. */
export class WorkClock {
  private working = false;
  private last = 0;

  constructor(public seconds: number) {}

  /** Takes up an event that came at `time`, milliseconds since 1970. */
  hear(event: RunEvent, time: number): void {
    if (this.working) this.seconds += Math.max(0, time - this.last) / 1000;
    this.last = time;
    if (event.type === 'started') this.working = true;
    if (event.type === 'failed') this.working = false;
    if (event.type === 'state') this.working = event.state === 'running' || event.state === 'stopping';
    if (event.type === 'finished') {
      this.working = false;
      this.seconds = event.seconds;
    }
  }
}
