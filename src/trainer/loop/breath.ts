/** Milliseconds after which the loop lets messages and timers in, however short the steps are. */
const longestStretch = 25;

/** Lets messages and timers in now and then: an engine may answer without ever giving the process a break. */
export class Breath {
  private last = performance.now();

  async take(): Promise<void> {
    if (performance.now() - this.last <= longestStretch) return;
    await new Promise((resolve) => setImmediate(resolve));
    this.last = performance.now();
  }
}
