import type { Page } from '@playwright/test';
import { startServer, type Served } from '../support/served';
import { picture, visit } from '../support/visit';
import { expect, inChromium, chromiumTest as test } from './fixtures';
import { violationsOn } from './support/axe';
import { homeWithRuns } from './support/runs';

inChromium();
test.describe.configure({ mode: 'serial' });

let stored: Awaited<ReturnType<typeof homeWithRuns>>;
let server: Served;
let page: Page;

test.beforeAll(async ({ browser }) => {
  stored = await homeWithRuns();
  server = await startServer({ NETLOOM_HOME: stored.home });
  ({ page } = await visit(browser, server.link));
  await page.getByRole('tab', { name: 'Runs' }).click();
});
test.afterAll(async () => {
  await page?.context().close();
  await server?.close();
  stored?.remove();
});

const box = () => page.getByRole('dialog', { name: 'Loss surface' });
const map = (name: string) => box().getByRole('group', { name: `Loss surface of ${name}` });
const open = async (name: string) => {
  await page.getByRole('button', { name: `Actions for ${name}`, exact: true }).click();
  await page.getByRole('menuitem', { name: 'Loss surface…' }).click();
};

test('the loss surface of a run is calculated, read with the keyboard, and kept', async () => {
  await open('Narrow');
  await expect(box()).toBeVisible();
  await expect(box().getByRole('status')).toHaveCount(0);
  await box().getByLabel('Points', { exact: true }).selectOption('11');
  await box().getByRole('button', { name: 'Calculate' }).click();
  await expect(box().getByRole('progressbar')).toBeVisible();
  await expect(map('Narrow')).toBeVisible();
  await expect(box().locator('.surface-isoline')).toHaveCount(14);
  await expect(box().getByRole('button', { name: 'Calculate' })).toBeDisabled();
  const readout = box().getByRole('status');
  await expect(readout).toHaveText(/^At the weights: loss \d/);
  await map('Narrow').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(readout).toHaveText(/^α 0\.2, β 0\.4: loss \d/);
  await page.keyboard.press('Escape');
  await expect(box()).toHaveCount(0);
  await open('Narrow');
  await expect(map('Narrow')).toBeVisible();
  await expect(box().getByRole('button', { name: 'Calculate' })).toBeDisabled();
});

test('another run stands beside it on the same colours, and both are saved', async () => {
  await box()
    .getByLabel('Beside it')
    .selectOption({ label: await labelOf('Wide') });
  await box().getByRole('button', { name: 'Calculate' }).click();
  await expect(map('Wide')).toBeVisible();
  await expect(box().locator('.surface-plot')).toHaveCount(2);
  await expect(box().locator('.surface-legend')).toHaveCount(1);
  await expect(box().getByRole('progressbar')).toHaveCount(0);
  await picture(page, 'loss-surface');
  expect(await violationsOn(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  await picture(page, 'loss-surface-dark');
  expect(await violationsOn(page)).toEqual([]);
  const saved = page.waitForEvent('download');
  await box().getByRole('button', { name: 'Save Wide as CSV' }).click();
  expect((await saved).suggestedFilename()).toMatch(/-loss-surface\.csv$/);
});

test('a calculation can be stopped', async () => {
  await box().getByLabel('Points', { exact: true }).selectOption('51');
  await box().getByRole('button', { name: 'Calculate' }).click();
  await expect(box().getByRole('progressbar')).toBeVisible();
  await box().getByRole('button', { name: 'Stop' }).click();
  await expect(box().getByRole('progressbar')).toHaveCount(0);
  await expect(box().getByRole('alert')).toHaveCount(0);
  await expect(box().getByRole('button', { name: 'Calculate' })).toBeEnabled();
});

/** What a run is called in the list of those that may stand beside. */
async function labelOf(name: string): Promise<string> {
  const options = await box().getByLabel('Beside it').locator('option').allInnerTexts();
  return options.find((option) => option.startsWith(name))!;
}
