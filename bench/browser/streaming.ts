import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, CDPSession } from '@playwright/test';
import { createHost } from '../../src/host';
import { serve } from '../../src/host/transport/serve';
import { visit } from '../../test/support/visit';
import { root } from '../../test/support/checkout';
import { traceTasks } from './tasks';
import { streamingTrainer } from './streamingTrainer';

export interface Streaming {
  readonly seconds: number;
  /** Steps a second that were emitted to the host, each with loss and accuracy. */
  readonly stepsPerSecond: number;
  /** The last of them, which the page came to say. */
  readonly lastStep: number;
  /** Tasks of the page's main thread that took more than 50 ms of a processor. */
  readonly longTasks: { readonly count: number; readonly longest: number };
  /** How much of the time the main thread had a processor, [0, 1]. */
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
  const { spawn, emitted: count } = streamingTrainer(stepsPerSecond);
  const host = createHost({ home, spawnTrainer: spawn });
  const served = await serve(host, { pages: root('out/renderer') });
  try {
    const { page, errors } = await visit(browser, served.link);
    const session = await page.context().newCDPSession(page);
    await page.getByRole('button', { name: 'Train', exact: true }).first().click();
    await page.locator('.chart-plot canvas').first().waitFor();
    const warmUp = Math.max(2, Math.min(10, seconds / 10));
    await page.waitForTimeout(1000 * warmUp);
    const [emittedBefore, began] = [count(), performance.now()];
    const heapMebibytes: number[] = [];
    const tasks: number[] = [];
    for (let part = 0; part < parts; part++) {
      // What it takes to collect garbage by a command is no task of the app's.
      tasks.push(...(await traceTasks(page, () => page.waitForTimeout((1000 * (seconds - warmUp)) / parts))));
      heapMebibytes.push(Number((await heap(session)).toFixed(1)));
    }
    const [emitted, elapsed] = [count(), (performance.now() - began) / 1000];
    const lastStep = await page.waitForFunction((wanted) => {
      const said = Number(/step ([\d,]+) of/i.exec(document.body.innerText)?.[1]?.replaceAll(',', ''));
      return said >= wanted && said;
    }, emitted);
    const longTasks = tasks.filter((milliseconds) => milliseconds > 50);
    if (errors.length) throw new Error(`The page complained: ${errors.join('; ')}`);
    return {
      seconds: Math.round(elapsed),
      stepsPerSecond: Math.round((emitted - emittedBefore) / elapsed),
      lastStep: Number(await lastStep.jsonValue()),
      longTasks: { count: longTasks.length, longest: Math.round(Math.max(0, ...tasks)) },
      mainThreadShare: Number((tasks.reduce((sum, task) => sum + task, 0) / 1000 / elapsed).toFixed(3)),
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
