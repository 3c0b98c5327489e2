import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { picture } from '../support/visit';
import { expect, inChromium, test } from './fixtures';
import { fitsSmallWindows } from './support/smallWindows';
import { looksRight } from './support/axe';
import { dialog, fileName, saveAs, setFilters } from './support/files';
import { cardOn, galleryOn } from './support/gallery';

inChromium();

const cards = (page: Page) => galleryOn(page).locator('.gallery-cards [data-card]');
const filter = (page: Page, name: string | RegExp) =>
  page.getByRole('navigation', { name: 'Filters' }).getByRole('button', { name });
const search = (page: Page) => page.getByRole('searchbox', { name: /Search networks/ });
const focusedCard = (page: Page) => page.evaluate(() => document.activeElement?.textContent);

test('the gallery shows every network as a card with its counts and certificate', async ({ page }) => {
  await page.keyboard.press('Control+g');
  await expect(filter(page, /^All/)).toHaveAttribute('aria-current', 'true');
  await expect(cards(page).first()).toBeVisible();
  const count = Number(await filter(page, /^All/).locator('.gallery-count').textContent());
  await expect(cards(page)).toHaveCount(count);
  const vgg = cardOn(page, 'VGG-16');
  await expect(vgg).toHaveAccessibleDescription(/138,357,544 parameters · 15\.5 GMACs/);
  await expect(vgg).toHaveAccessibleDescription(/equals torchvision, max \|Δ\| \d\.\d·10⁻/);
  await looksRight(page, 'gallery');
  await fitsSmallWindows(page, 'gallery');
});

test('is narrowed by task, by lecture and by words, and left as it was', async ({ page }) => {
  await page.keyboard.press('Control+g');
  await filter(page, /^Segment images/).click();
  await expect(cards(page)).toHaveCount(2);
  await filter(page, /^004/).click();
  await expect(cardOn(page, 'U-Net on shapes')).toBeVisible();
  await expect(cardOn(page, 'ResNet-50')).toHaveCount(0);
  await filter(page, /^All/).click();
  await page.keyboard.press('/');
  await expect(search(page)).toBeFocused();
  await search(page).fill('bottlenecks');
  await expect(cardOn(page, 'ResNet-50')).toBeVisible();
  await expect(cardOn(page, 'VGG-16')).toHaveCount(0);
  await search(page).fill('no such thing');
  await expect(page.getByText('Nothing matches “no such thing”.')).toBeVisible();
  await search(page).fill('');
  await filter(page, /^Blocks/).click();
  await expect(galleryOn(page).getByText('No blocks yet.')).toBeVisible();
  await filter(page, /^All/).click();
  await search(page).fill('bottlenecks');
  await page.keyboard.press('Escape');
  await expect(search(page)).toHaveValue('');
  await search(page).fill('wide');
  await page.keyboard.press('ArrowDown');
  expect(await focusedCard(page)).toBe('Wide ResNet-50-2');
  await page.keyboard.press('Escape');
  await expect(galleryOn(page)).toHaveCount(0);
  await page.keyboard.press('Control+g');
  await expect(search(page)).toHaveValue('wide');
});

test('arrows walk over the cards, Space compares, Enter opens, and nothing is done to the drawing behind', async ({
  page,
  drawing,
}) => {
  await drawing.pick('C1');
  await page.keyboard.press('Control+g');
  await cardOn(page, 'LeNet-5').focus();
  await page.keyboard.press('ArrowRight');
  expect(await focusedCard(page)).toBe('Small CNN');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  expect(await focusedCard(page)).toBe('Small CNN');
  await page.keyboard.press('Home');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Space');
  await cardOn(page, 'ResNet-20').focus();
  await page.keyboard.press('Space');
  const compare = page.getByRole('region', { name: 'Compare two' });
  await expect(compare).toContainText(
    'LeNet-5 has 4.41 times fewer parameters and 74.5 times fewer operations than ResNet-20.',
  );
  await compare.getByRole('button', { name: 'What differs…' }).click();
  const compared = dialog(page, 'LeNet-5 and ResNet-20');
  await expect(compared.getByRole('status')).toContainText('From LeNet-5 to ResNet-20:');
  await expect(compared.getByRole('row', { name: /^Parameters 61,706 272,186/ })).toBeVisible();
  await picture(page, 'gallery-compare');
  await page.keyboard.press('Escape');
  await expect(compared).toBeHidden();
  await expect(galleryOn(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(galleryOn(page)).toHaveCount(0);
  await drawing.reads('C1', '28×28×6');
  await expect(fileName(page)).not.toContainText('unsaved');
  await page.keyboard.press('Control+g');
  await cardOn(page, 'ResNet-20').press('Enter');
  await expect(fileName(page)).toContainText('ResNet-20');
  await expect(galleryOn(page)).toHaveCount(0);
});

test('a click selects a network in the chart, a double click opens it beside unsaved work', async ({
  page,
  drawing,
}) => {
  await setFilters(page, 7);
  await page.keyboard.press('Control+g');
  await cardOn(page, 'SqueezeNet 1.1').click();
  await expect(page.locator('.complexity-bubble[data-highlighted]')).toContainText('SqueezeNet 1.1');
  await expect(page.locator('.complexity-bubble[data-own]')).toContainText('LeNet-5 (yours)');
  await cardOn(page, 'SqueezeNet 1.1').dblclick();
  await expect(fileName(page)).toContainText('SqueezeNet 1.1');
  await page.getByRole('button', { name: /^LeNet-5/ }).click();
  await drawing.reads('C1', '28×28×7');
});

test('shows one’s own drawings as cards; a file that is gone says so, and nothing is lost', async ({
  page,
  drawing,
  served,
}) => {
  await setFilters(page, 7);
  await saveAs(page, 'mine');
  await page.keyboard.press('Control+g');
  await filter(page, /^Drawings/).click();
  await expect(cardOn(page, 'mine')).toHaveAccessibleDescription(/\d parameters/);
  await rm(join(served.home, 'drawings', 'mine.netloom.json'));
  await cardOn(page, 'mine').press('Enter');
  await expect(page.locator('.page-cover .banner')).toContainText('mine.netloom.json cannot be opened');
  await page.keyboard.press('Escape');
  await drawing.reads('C1', '28×28×7');
});

test('adds a block of one’s own to the drawing', async ({ page, drawing }) => {
  await drawing.group('C1', 'S2');
  await drawing.command('Save composite to library');
  await expect(page.getByText('Composite1 is in your library.')).toBeVisible();
  const nodes = page.locator('.react-flow__node');
  const before = await nodes.count();
  await page.keyboard.press('Control+g');
  await filter(page, /^Blocks/).click();
  await expect(cardOn(page, 'Composite1')).toHaveAccessibleDescription(/2 blocks inside/);
  await cardOn(page, 'Composite1').press('Enter');
  await expect(galleryOn(page)).toHaveCount(0);
  await expect(nodes).toHaveCount(before + 1);
});

test('a gallery that the server does not have is said, on both pages', async ({ page, served }) => {
  const other = await page.context().newPage();
  // The server answers as where its files are missing.
  await other.route('**/rpc/documents.cards', (route) =>
    route.fulfill({ json: { failure: { kind: 'failed', message: 'cards.json is missing.' } } }),
  );
  await other.goto(served.link);
  await expect(other.getByRole('main', { name: 'Netloom', exact: true })).toContainText('cards.json is missing.');
  await other.getByRole('button', { name: /^Gallery/ }).click();
  await expect(galleryOn(other).getByRole('alert')).toContainText('cards.json is missing.');
  await other.keyboard.press('Escape');
  await expect(other.locator('.react-flow__node').first()).toBeVisible();
});
