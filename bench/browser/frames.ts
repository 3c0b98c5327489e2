import type { CDPSession, Page } from '@playwright/test';

export interface Frames {
  /** Milliseconds from frame to frame. */
  readonly deltas: readonly number[];
  /** Milliseconds that tasks of the main thread took, a frame. */
  readonly mainThread: number;
  /** Frames in which the view or the dragged node stood elsewhere than before: that something moved at all. */
  readonly moves: number;
  /** Tasks of more than 50 ms, milliseconds. */
  readonly longTasks: readonly number[];
}

interface Recorder {
  stop(): { deltas: number[]; longTasks: number[]; moves: number };
}

declare global {
  interface Window {
    netloomRecorder?: Recorder;
  }
}

/** Records every frame of the page, and the time of its main thread, while `action` goes on. */
export async function recordFrames(page: Page, session: CDPSession, action: () => Promise<void>): Promise<Frames> {
  // The loader of TypeScript names functions by a helper of its own, which the page has not.
  await page.evaluate('globalThis.__name = (value) => value');
  await page.evaluate(() => {
    const deltas: number[] = [];
    const longTasks: number[] = [];
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longTasks.push(duration);
    });
    observer.observe({ type: 'longtask' });
    let [last, place, moves] = [undefined as number | undefined, '', -1];
    const placeNow = () =>
      [...document.querySelectorAll<HTMLElement>('.react-flow__viewport, .react-flow__node.dragging')]
        .map(({ style }) => style.transform)
        .join();
    let frame = requestAnimationFrame(function next(now) {
      if (last !== undefined) deltas.push(now - last);
      last = now;
      const there = placeNow();
      if (there !== place) moves += 1;
      place = there;
      frame = requestAnimationFrame(next);
    });
    window.netloomRecorder = {
      stop: () => {
        cancelAnimationFrame(frame);
        observer.disconnect();
        return { deltas, longTasks, moves };
      },
    };
  });
  const before = await taskSeconds(session);
  await action();
  const after = await taskSeconds(session);
  const { deltas, longTasks, moves } = await page.evaluate(() => window.netloomRecorder!.stop());
  return { deltas, longTasks, moves, mainThread: (1000 * (after - before)) / Math.max(1, deltas.length) };
}

export async function taskSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
}

/** The value that this share of the values does not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
