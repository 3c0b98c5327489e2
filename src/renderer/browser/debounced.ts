/**
 * Calls `task` once requests have ceased for `quiet` milliseconds, and at the latest `longest` after the first of them.
 * `cancel` drops what is due.
 */
export function debounced(
  task: () => void,
  { quiet, longest }: { readonly quiet: number; readonly longest: number },
): { request: () => void; cancel: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let latest: number | undefined;
  const cancel = (): void => {
    clearTimeout(timer);
    latest = undefined;
  };
  const run = (): void => {
    cancel();
    task();
  };
  return {
    request: () => {
      const now = performance.now();
      latest ??= now + longest;
      clearTimeout(timer);
      timer = setTimeout(run, Math.min(quiet, latest - now));
    },
    cancel,
  };
}
