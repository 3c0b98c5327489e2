/** Work of which only the newest goes on: two at once would slow each other. */
export function newestOnly() {
  let current: AbortController | undefined;
  const stop = (): void => current?.abort();
  /** Stops what goes on. @returns the signal that stops what begins now */
  const begin = (): AbortSignal => {
    stop();
    current = new AbortController();
    return current.signal;
  };
  return { begin, stop };
}
