import type { Page } from '@playwright/test';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds that the thread had a processor. */
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

const categories = ['disabled-by-default-devtools.timeline'];

/**
 * The tasks of the page's main thread while something goes on, each in milliseconds of processor time: what other
 * programs take from the machine meanwhile does not count.
 */
export async function traceTasks(page: Page, action: () => Promise<unknown>): Promise<readonly number[]> {
  const browser = page.context().browser()!;
  await browser.startTracing(page, { categories });
  await action();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  const mainThreads = new Set(
    traceEvents.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(threadOf),
  );
  return traceEvents
    .filter((event) => event.name === 'RunTask' && event.ph === 'X' && mainThreads.has(threadOf(event)))
    .map(({ tdur = 0 }) => tdur / 1000);
}

const threadOf = ({ pid, tid }: TraceEvent) => `${pid}/${tid}`;
