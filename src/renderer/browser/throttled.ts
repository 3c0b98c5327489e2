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
