/** How far a download is. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly bytesPerSecond?: number;
  readonly secondsLeft?: number;
}

/** Milliseconds between two reports: quick enough to look alive, rare enough to cost nothing. */
const interval = 200;
/** Milliseconds over which the speed is taken. */
const span = 5_000;

/**
 * Makes reports of counted bytes: with a speed over the last seconds, and not more often than anyone can read.
 * @param now milliseconds
 */
export function createMeter(emit: (progress: Progress) => void, now: () => number = () => performance.now()) {
  let emittedAt = Number.NEGATIVE_INFINITY;
  const seen: { readonly at: number; readonly done: number }[] = [];
  return (done: number, total: number): void => {
    const at = now();
    if (at - emittedAt < interval && done < total) return;
    emittedAt = at;
    seen.push({ at, done });
    while (seen.length > 2 && at - seen[0]!.at > span) seen.shift();
    const first = seen[0]!;
    const bytesPerSecond = at > first.at ? (1000 * (done - first.done)) / (at - first.at) : 0;
    const rest = Math.max(0, total - done);
    emit({ done, total, ...(bytesPerSecond > 0 && { bytesPerSecond, secondsLeft: rest / bytesPerSecond }) });
  };
}
