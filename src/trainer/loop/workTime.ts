/** Seconds of work, by a clock that nobody sets. */
export class WorkTime {
  private since = performance.now();

  /** Begins a stretch of work now; what went before is not counted. */
  begin(): void {
    this.since = performance.now();
  }

  /** Seconds since the stretch began or was last asked for. */
  take(): number {
    const now = performance.now();
    const seconds = (now - this.since) / 1000;
    this.since = now;
    return seconds;
  }
}
