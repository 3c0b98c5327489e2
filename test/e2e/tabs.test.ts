import { readdir } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { openApp } from '../support/visit';
import { expect, inChromium, testApart as test } from './fixtures';
import { looksRight, pictures } from './support/axe';
import { dialog, drop, fileName, isAutosaved, press, saveAs, setFilters, withFilters } from './support/files';

inChromium();

const tabs = (page: Page) => page.getByRole('navigation', { name: 'Open drawings' }).getByRole('listitem');
const named = (filters: number, name: string) => JSON.stringify({ ...JSON.parse(withFilters(filters)), name });

test('drawings are open side by side, each with its own undo and place', async ({ page, drawing }) => {
  await setFilters(page, 7);
  await drop(page, 'other.netloom.json', named(9, 'Other'));
  await drawing.reads('C1', '28×28×9');
  await expect(tabs(page)).toHaveCount(2);
  await expect(fileName(page)).toContainText('Other · unsaved changes');
  await setFilters(page, 11);
  await looksRight(page, 'tabs');

  await page.getByRole('button', { name: /^LeNet-5/ }).click();
  await drawing.reads('C1', '28×28×7');
  await page.locator('.react-flow__pane').click({ position: { x: 5, y: 60 } });
  await page.keyboard.press('Control+z');
  await drawing.reads('C1', '28×28×6');
  await page.keyboard.press('Alt+PageDown');
  await drawing.reads('C1', '28×28×11');
  await page.keyboard.press('Control+z');
  await drawing.reads('C1', '28×28×9');
});

test('many of them at 1100×700 leave the rest of the bar in sight', async ({ page }) => {
  await page.setViewportSize({ width: 1100, height: 700 });
  for (const index of [1, 2, 3, 4, 5, 6])
    await drop(page, 'other.netloom.json', named(9, `A network with a long name ${index}`));
  await expect(tabs(page)).toHaveCount(6);
  await expect(page.getByRole('banner').getByRole('button', { name: 'Train' })).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('button', { name: 'Close this drawing' })).toBeInViewport({ ratio: 1 });
  await pictures(page, 'tabs-many');
});

test('closing asks once about unsaved changes, and what is closed is not offered again', async ({ page, served }) => {
  await saveAs(page, 'stays open');
  await drop(page, 'other.netloom.json', named(9, 'Other'));
  await isAutosaved(page);
  await page.keyboard.press('Alt+w');
  await expect(dialog(page, 'Save the changes to “Other”?')).toBeVisible();
  await press(page, 'Cancel');
  await expect(tabs(page)).toHaveCount(2);
  await press(page, 'Close this drawing');
  await press(page, 'Don’t save');
  await expect(fileName(page)).toContainText('stays open · saved');
  await expect(tabs(page)).toHaveCount(1);
  await expect.poll(() => readdir(served.autosaves)).toEqual([]);
  await press(page, 'Close this drawing');
  await expect(fileName(page)).toContainText('untitled · never saved');
});

test('a file that is open already is shown, and not opened twice', async ({ page, drawing }) => {
  await saveAs(page, 'opened once');
  await setFilters(page, 7);
  await page.keyboard.press('Control+n');
  await expect(tabs(page)).toHaveCount(2);
  await page.keyboard.press('Control+o');
  await page.getByRole('option', { name: 'opened once' }).click();
  await drawing.reads('C1', '28×28×7');
  await expect(tabs(page)).toHaveCount(2);
  await expect(fileName(page)).toContainText('opened once · unsaved changes');
});

test('all of them are there again after a reload, and after an end without warning', async ({
  page,
  drawing,
  served,
}) => {
  await setFilters(page, 7);
  await drop(page, 'other.netloom.json', named(9, 'Other'));
  await drawing.reads('C1', '28×28×9');
  await page.reload();
  await drawing.reads('C1', '28×28×9');
  await page.getByRole('button', { name: /^LeNet-5/ }).click();
  await drawing.reads('C1', '28×28×7');

  // A page that ends so says nothing; only what the host kept is left, though the first page was left before it kept anything.
  const kept = () => readdir(served.autosaves).catch(() => []);
  await expect.poll(kept).toHaveLength(2);
  await page.evaluate(() => {
    window.addEventListener('pagehide', () => sessionStorage.removeItem('netloom-drawing'));
  });
  await openApp(page, served.link);
  await expect(tabs(page)).toHaveCount(2);
  await expect(page.getByRole('button', { name: /^Other/ })).toBeVisible();
});
