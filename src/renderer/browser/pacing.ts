/** Longest wait for a frame, milliseconds: hidden pages draw none, and their title must go on. */
const FRAME_LIMIT = 250;

/**
 * Calls `task` once in the next animation frame, however often it is asked for until then. Returns the function that
 * asks.
 */
export function oncePerFrame(task: () => void): () => void {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    const run = (): void => {
      if (!waiting) return;
      waiting = false;
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      task();
    };
    const frame = requestAnimationFrame(run);
    const timer = setTimeout(run, FRAME_LIMIT);
  };
}

/**
 * Calls `task` at once when asked, then at most every `interval` milliseconds, the last request never lost. `cancel`
 * drops what is due.
 */
export function throttled(task: () => void, interval: number): { request: () => void; cancel: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = false;
  const run = (): void => {
    due = false;
    task();
    timer = setTimeout(() => {
      timer = undefined;
      if (due) run();
    }, interval);
  };
  return {
    request: () => {
      if (timer === undefined) run();
      else due = true;
    },
    cancel: () => {
      clearTimeout(timer);
      timer = undefined;
      due = false;
    },
  };
}
