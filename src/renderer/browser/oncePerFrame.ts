/** Longest wait for a frame, milliseconds: hidden pages draw none, and their title must keep updating. */
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
