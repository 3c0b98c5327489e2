import type { Watch } from '@shared/contract/trainerMessages';

/** What the host asked of a run; the loop looks at it between steps. */
export class RunControl {
  watch: Watch = { filters: [], featureMaps: { sample: 0, paths: [] } };
  /** Goes up with every change of `watch`. */
  watchVersion = 0;
  paused = false;
  stopping = false;
  /** Nobody waits for anything more of this run. */
  closing = false;
  /** A learning rate that the user set and the loop has not taken up yet. */
  learningRate: number | undefined;
  private readonly aborter = new AbortController();
  private waiting: (() => void)[] = [];

  /** Aborted when the run is to stop: for work before its first step, which needs no checkpoint. */
  get signal(): AbortSignal {
    return this.aborter.signal;
  }

  pause(): void {
    this.paused = true;
    this.wake();
  }

  resume(): void {
    this.paused = false;
    this.wake();
  }

  stop(): void {
    this.stopping = true;
    this.aborter.abort();
    this.wake();
  }

  close(): void {
    this.closing = true;
    this.stop();
  }

  setLearningRate(rate: number): void {
    this.learningRate = rate;
    this.wake();
  }

  setWatch(watch: Watch): void {
    this.watch = watch;
    this.watchVersion += 1;
    this.wake();
  }

  /** Resolves at the next change. */
  changed(): Promise<void> {
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  private wake(): void {
    const waiting = this.waiting;
    this.waiting = [];
    for (const resolve of waiting) resolve();
  }
}
