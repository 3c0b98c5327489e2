import type { Page } from '@playwright/test';
import { root } from '../support/checkout';
import { startServer, type Served } from '../support/served';
import { picture, visit, type Visit } from '../support/visit';
import { expect, inChromium, chromiumTest as test } from './fixtures';
import { killTrainers } from './support/trainers';

inChromium();

/** One run from its start to its end, each test goes on where the one before ended. */
test.describe.configure({ mode: 'serial' });

let server: Served;
let current: Visit;
let page: Page;

test.beforeAll(async ({ browser }) => {
  server = await startServer();
  current = await visit(browser, server.link);
  ({ page } = current);
});
test.afterAll(async () => {
  if (page) await picture(page, 'training-end');
  await page?.context().close();
  await server?.close();
});

const panel = () => page.getByRole('tabpanel', { name: /Training/ });
const button = (name: string | RegExp) => page.getByRole('button', { name }).first();
const step = async () => Number(/step ([\d,]+) of/.exec(await panel().innerText())?.[1]?.replace(',', '') ?? -1);
const past = (wanted: number) => expect.poll(step).toBeGreaterThan(wanted);

test('starts with one click on real MNIST, and draws curves at once', async () => {
  await button('Train').click();
  await past(20);
  await expect(panel()).toContainText(/images\/s/);
  await expect(page.locator('canvas').first()).toBeVisible();
});

test('moves the filters on the nodes while it trains', async () => {
  const filters = page.locator('.react-flow__node canvas').first();
  await expect(filters).toBeVisible();
  const shown = () => filters.evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
  const before = await shown();
  await expect.poll(shown).not.toBe(before);
  await picture(page, 'training');
  if (process.env['NETLOOM_SCREENSHOT']) {
    await page.locator('.react-flow__node[data-id="C1"]').click({ position: { x: 60, y: 18 } });
    await past(1300);
    await page.screenshot({ path: root('docs/screenshot.png') });
  }
});

test('pauses and goes on', async () => {
  await button(/Pause/).click();
  await expect(button(/Resume/)).toBeVisible();
  // What was on its way when it paused may still come; then the step stands still, however often one looks.
  const seen: number[] = [];
  const last = () => new Set(seen.slice(-8));
  const look = async () => {
    seen.push(await step());
    return seen.length >= 8 && last().size === 1;
  };
  await expect.poll(look, { intervals: [100] }).toBe(true);
  await button(/Resume/).click();
  await past(seen.at(-1)!);
});

test('takes a new learning rate while it runs, and marks it', async () => {
  const rate = page.getByLabel(/learning rate/i).last();
  await rate.fill('0.01');
  await rate.press('Enter');
  await expect(panel()).toContainText('learning rate changed');
});

test('keeps the drawing when its process is killed, and resumes', async () => {
  test.skip(process.platform !== 'linux', 'only there the trainer is found');
  expect(await step()).toBeGreaterThan(0);
  killTrainers(server);
  await expect(page.getByText('Training was interrupted.').first()).toBeVisible();
  await expect(page.locator('.react-flow__node').nth(9)).toBeVisible();
  await button(/Resume from step|Restart/).click();
  await past(0);
  await expect(page.getByText('Training was interrupted.')).toHaveCount(0);
});

test('stops when asked', async () => {
  await button(/Stop/).click();
  await expect(panel()).toContainText(/stopped/i, { useInnerText: true });
  expect(current.errors).toEqual([]);
});
