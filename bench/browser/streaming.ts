import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, CDPSession } from '@playwright/test';
import { createHost } from '../../src/host';
import { serve } from '../../src/host/transport/serve';
import { visit } from '../../test/e2e/browser';
import { root } from '../../test/support/checkout';
import { taskSeconds } from './frames';
import { streamingTrainer } from './streamingTrainer';

export interface Streaming {
  readonly seconds: number;
  /** Steps a second that were told to the host, each with loss and accuracy. */
  readonly stepsPerSecond: number;
  /** The last step that the page says. */
  readonly lastStep: number;
  /** Tasks of the page's main thread of more than 50 ms. */
  readonly longTasks: { readonly count: number; readonly longest: number };
  /** How busy the main thread was, [0, 1]. */
  readonly mainThreadShare: number;
  /** The page's memory after a garbage collection, at ten moments, MiB. */
  readonly heapMebibytes: readonly number[];
}

const parts = 10;

/**
 * Lets a run stream into the built app, through host, run store and WebSocket, while its curves are looked at. What is
 * peculiar to the beginning (the first curve, code that warms up) is left out: the first tenth, 10 seconds at most.
 */
export async function stream(browser: Browser, stepsPerSecond: number, seconds: number): Promise<Streaming> {
  const home = await mkdtemp(join(tmpdir(), 'netloom-stream-'));
  const { spawn, told } = streamingTrainer(stepsPerSecond);
  const host = createHost({ home, spawnTrainer: spawn });
  const served = await serve(host, { pages: root('out/renderer') });
  try {
    const { page, errors } = await visit(browser, served.link);
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    await page.getByRole('button', { name: 'Train', exact: true }).first().click();
    await page.locator('.chart-plot canvas').first().waitFor();
    const warmUp = Math.max(2, Math.min(10, seconds / 10));
    await page.waitForTimeout(1000 * warmUp);
    await page.evaluate(`globalThis.longTasks = [];
      new PerformanceObserver((list) => longTasks.push(...list.getEntries().map((entry) => entry.duration)))
        .observe({ type: 'longtask' });`);
    const [toldBefore, busyBefore, began] = [told(), await taskSeconds(session), performance.now()];
    const heapMebibytes: number[] = [];
    const longTasks: number[] = [];
    for (let part = 0; part < parts; part++) {
      await page.waitForTimeout((1000 * (seconds - warmUp)) / parts);
      longTasks.push(...(await page.evaluate<number[]>('longTasks.splice(0)')));
      heapMebibytes.push(Number((await heap(session)).toFixed(1)));
      // What it took to collect garbage at this command is no task of the app's.
      await page.waitForTimeout(100);
      await page.evaluate('longTasks.splice(0)');
    }
    const elapsed = (performance.now() - began) / 1000;
    const busy = (await taskSeconds(session)) - busyBefore;
    const said = await page
      .getByText(/step [\d,]+ of/i)
      .first()
      .textContent();
    if (errors.length) throw new Error(`The page complained: ${errors.join('; ')}`);
    return {
      seconds: Math.round(elapsed),
      stepsPerSecond: Math.round((told() - toldBefore) / elapsed),
      lastStep: Number(/step ([\d,]+)/i.exec(said!)![1]!.replaceAll(',', '')),
      longTasks: { count: longTasks.length, longest: Math.round(Math.max(0, ...longTasks)) },
      mainThreadShare: Number((busy / elapsed).toFixed(3)),
      heapMebibytes,
    };
  } finally {
    await served.close();
    await host.close();
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function heap(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 2 ** 20;
}
