import { mkdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { openApp, picture } from '../support/visit';
import { expect, inChromium, testApart as test } from './fixtures';
import { fitsSmallWindows } from './support/smallWindows';
import { drawingOn } from './support/drawing';
import { looksRight, violationsOn } from './support/axe';
import { drop, fileName, press, saveAs, setFilters, withFilters } from './support/files';
import { galleryOn } from './support/gallery';

inChromium();

const startPage = (page: Page) => page.getByRole('main', { name: 'Netloom', exact: true });
const card = (page: Page, name: string) => startPage(page).getByRole('button', { name, exact: true });

test('the start page offers what one may begin with: recent drawings, templates, the gallery, lectures', async ({
  page,
}) => {
  await saveAs(page, 'begun before');
  await page.getByRole('button', { name: 'Netloom', exact: true }).click();
  await expect(card(page, 'begun before')).toHaveAccessibleDescription(/61,706 parameters/);
  await expect(card(page, 'U-Net on shapes')).toBeVisible();
  await looksRight(page, 'start');
  await fitsSmallWindows(page, 'start');
  await startPage(page).getByRole('button', { name: '004 Local fields' }).click();
  await expect(galleryOn(page).getByRole('button', { name: /^004/ })).toHaveAttribute('aria-current', 'true');
});

test('is what the first start shows; a reload goes on with the drawing, and the next start as people chose', async ({
  page,
  context,
  served,
  drawing,
}) => {
  const first = await context.newPage();
  await first.goto(served.link);
  await expect(startPage(first)).toBeVisible();
  await card(first, 'Small CNN').press('Enter');
  await expect(fileName(first)).toContainText('Small CNN');
  await expect(startPage(first)).toHaveCount(0);
  await first.reload();
  await expect(fileName(first)).toContainText('Small CNN');
  await expect(startPage(first)).toHaveCount(0);

  await saveAs(page, 'last');
  await drawing.command('Start page');
  await page.getByRole('checkbox', { name: 'Show this page at start' }).uncheck();
  const next = await context.newPage();
  await next.goto(served.link);
  await expect(fileName(next)).toContainText('last · saved');
  await expect(startPage(next)).toHaveCount(0);
  await writeFile(join(served.home, 'drawings', 'last.netloom.json'), '{}');
  const later = await context.newPage();
  await openApp(later, served.link);
  await expect(fileName(later)).toContainText('LeNet-5');
  await expect(later.locator('.banner')).toContainText('last.netloom.json cannot be opened');
});

test('opens what is dropped on it: a drawing, or data for the one at hand', async ({ page, context, served }) => {
  const first = await context.newPage();
  await first.goto(served.link);
  await expect(startPage(first)).toBeVisible();
  await drop(first, 'broken.netloom.json', 'hello');
  await expect(first.getByText(/broken\.netloom\.json cannot be opened/)).toBeVisible();
  await expect(startPage(first)).toBeVisible();
  await drop(first, 'dropped.netloom.json', withFilters(9));
  await expect(startPage(first)).toHaveCount(0);
  await expect(first.locator('.react-flow__node[data-id="C1"]')).toContainText('28×28×9');

  await page.getByRole('button', { name: 'Netloom', exact: true }).click();
  await drop(page, 'table.csv', `weight,kind\n${'4,cat\n9,dog\n'.repeat(10)}`);
  await expect(page.getByRole('dialog', { name: 'Choose data' })).toContainText('20 lines');
  await press(page, 'Use these data');
  await expect(startPage(page)).toHaveCount(0);
  await expect(page.getByRole('tab', { name: 'Data' })).toHaveAttribute('aria-selected', 'true');
});

test('begins a new drawing beside unsaved work', async ({ page }) => {
  await setFilters(page, 7);
  await page.getByRole('button', { name: 'Netloom', exact: true }).click();
  await startPage(page)
    .getByRole('button', { name: /^New drawing/ })
    .click();
  await expect(page.getByRole('heading', { name: 'Draw a network' })).toBeVisible();
});

test('offers unsaved work of a page that ended badly', async ({ page: _open, context, served }) => {
  const { autosaves: folder } = served;
  await mkdir(folder, { recursive: true });
  for (const [name, filters] of [
    ['one', 8],
    ['other', 9],
  ] as const)
    await writeFile(
      join(folder, `${name}.json`),
      JSON.stringify({ host: 'gone', process: 2 ** 22 + 1, document: JSON.parse(withFilters(filters)) }),
    );
  const before = Date.now() / 1000 - 60;
  await utimes(join(folder, 'one.json'), before, before);
  const page = await context.newPage();
  await page.goto(served.link);
  const unsaved = startPage(page).getByRole('region', { name: 'Unsaved changes' });
  await expect(unsaved).toContainText('Unsaved changes to “LeNet-5”');
  await picture(page, 'start-unsaved');
  expect(await violationsOn(page)).toEqual([]);
  await unsaved.getByRole('button', { name: 'Discard' }).click();
  // The other one, which was written before.
  await unsaved.getByRole('button', { name: 'Restore' }).click();
  await drawingOn(page).reads('C1', '28×28×8');
  await expect(startPage(page)).toHaveCount(0);
  await expect(fileName(page)).toContainText('unsaved changes');
  await expect(page.getByRole('button', { name: 'Unsaved changes…' })).toHaveCount(0);
});

test('the first steps are ticked as they are done, beside the canvas, and do not come back once closed', async ({
  page,
  drawing,
}) => {
  const steps = page.getByRole('region', { name: 'First steps' });
  // Another test of this server may have trained.
  await expect(steps.getByRole('listitem')).toHaveText([/^1Drop/, /^2Connect/, /Train/]);
  await page.keyboard.press('Control+n');
  await drawing.quickAdd('input');
  await expect(steps.getByRole('listitem').first()).toContainText('(done)');
  await expect(steps.getByRole('listitem').nth(1)).not.toContainText('(done)');
  await picture(page, 'first-steps');
  await page.reload();
  await expect(steps.getByRole('listitem').first()).toContainText('(done)');
  await steps.getByRole('button', { name: 'Close the first steps' }).click();
  await expect(steps).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('searchbox', { name: 'Search blocks' })).toBeVisible();
  await expect(page.locator('.react-flow__node').first()).toBeVisible();
  await expect(steps).toHaveCount(0);
});
