import { readdirSync, readFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../support/checkout';
import { picture, startBrowser, startServer, visit, type Served, type Visit } from './browser';

let server: Served;
let browser: Browser;
let current: Visit;
let page: Page;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
  current = await visit(browser, server.link);
  ({ page } = current);
});
afterAll(async () => {
  if (page) await picture(page, 'training-end');
  await browser?.close();
  await server?.close();
});

const panel = () => page.getByRole('tabpanel', { name: /Training/ });
const button = (name: RegExp) => page.getByRole('button', { name }).first();
const step = async () => Number(/step ([\d,]+) of/.exec(await panel().innerText())?.[1]?.replace(',', '') ?? -1);
const past = (wanted: number) => expect.poll(step, { timeout: 60_000, interval: 200 }).toBeGreaterThan(wanted);

/** The processes that a process started. */
const childrenOf = (parent: number) =>
  readdirSync('/proc').filter((name) => {
    try {
      return (
        /^\d+$/.test(name) && Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${name}/stat`, 'utf8'))?.[1]) === parent
      );
    } catch {
      return false;
    }
  });

/** One run from its start to its loss, told in order. */
describe('training in the browser', () => {
  it('starts with one click on real MNIST, and draws curves at once', async () => {
    await page.getByRole('button', { name: 'Train', exact: true }).first().click();
    await past(20);
    expect(await panel().innerText()).toMatch(/images\/s/);
    expect(await page.locator('.uplot canvas, canvas').count()).toBeGreaterThan(0);
  });

  it('moves the filters on the nodes while it trains', async () => {
    const filters = page.locator('.react-flow__node canvas').first();
    await filters.waitFor({ timeout: 60_000 });
    const shown = () => filters.evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
    const before = await shown();
    await expect.poll(shown, { timeout: 60_000, interval: 300 }).not.toBe(before);
    await picture(page, 'training');
    if (process.env['NETLOOM_SCREENSHOT']) {
      await page.locator('.react-flow__node[data-id="C1"]').click({ position: { x: 60, y: 18 } });
      await past(1300);
      await page.screenshot({ path: root('docs/screenshot.png') });
    }
  });

  it('pauses and goes on', async () => {
    await button(/Pause/).click();
    await button(/Resume/).waitFor();
    let paused = -1;
    // What was on its way when it paused may still come.
    await expect.poll(async () => paused === (paused = await step()), { interval: 100 }).toBe(true);
    await page.waitForTimeout(600);
    expect(await step()).toBe(paused);
    await button(/Resume/).click();
    await past(paused);
  });

  it('takes a new learning rate while it runs, and marks it', async () => {
    const rate = page.getByLabel(/learning rate/i).last();
    await rate.fill('0.01');
    await rate.press('Enter');
    await expect.poll(() => panel().innerText(), { timeout: 20_000 }).toContain('learning rate changed');
  });

  it.skipIf(process.platform !== 'linux')('keeps the drawing when its process is killed, and resumes', async () => {
    const before = await step();
    for (const pid of childrenOf(server.process.pid!)) process.kill(Number(pid), 'SIGKILL');
    await page.getByText('The trainer was lost.').first().waitFor();
    expect(await page.locator('.react-flow__node').count()).toBeGreaterThanOrEqual(10);
    await button(/Resume from step|Start again/).click();
    await past(0);
    await expect.poll(() => page.getByText('The trainer was lost.').count()).toBe(0);
    expect(before).toBeGreaterThan(0);
  });

  it('stops when asked', async () => {
    await button(/Stop/).click();
    await expect.poll(() => panel().innerText(), { timeout: 60_000 }).toMatch(/stopped/i);
    expect(current.errors).toEqual([]);
  });
});
