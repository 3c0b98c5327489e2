import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { root } from '../support/checkout';
import { expect, inChromium, test } from './fixtures';
import { looksRight } from './support/axe';
import { openFromGallery } from './support/gallery';

inChromium();

const focusedNode = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest<HTMLElement>('.react-flow__node')?.dataset['id']);
const focusIsOn = (page: Page, id: string) => expect.poll(() => focusedNode(page)).toBe(id);

test('a network is drawn, mended and undone without a pointer', async ({ page, drawing }) => {
  await page.keyboard.press('Control+n');
  await expect(page.getByRole('heading', { name: 'Draw a network' })).toBeVisible();
  await drawing.quickAdd('input');
  for (const [line, id, shape] of [
    ['conv 8 3 same', 'conv1', '28×28×8'],
    ['maxpool', 'maxPool1', '14×14×8'],
    ['flatten', 'flatten1', '1568'],
    ['dense 10', 'dense1', '10'],
  ] as const) {
    await page.keyboard.press('a');
    await page.getByRole('dialog', { name: 'Add a block' }).getByRole('combobox').fill(line);
    await expect(page.getByRole('option', { selected: true }).first()).toBeVisible();
    await page.keyboard.press('Enter');
    await drawing.reads(id, shape);
  }
  await page.keyboard.press('ArrowLeft');
  await focusIsOn(page, 'flatten1');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await focusIsOn(page, 'conv1');
  await page.keyboard.press('Enter');
  await expect(page.locator('#parameter-filters')).toBeFocused();
  await page.keyboard.type('4*4');
  await page.keyboard.press('Enter');
  await drawing.reads('flatten1', '3136');
  await page.keyboard.press('Escape');
  await focusIsOn(page, 'conv1');
  await page.keyboard.press('Control+z');
  await drawing.reads('flatten1', '1568');
});

test('a node says what it is, what comes out of it and how it is', async ({ page }) => {
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await focusIsOn(page, 'C1');
  const name = 'C1, Conv2D, output 28 by 28 by 6, no problems';
  await expect(page.getByRole('article', { name })).toBeVisible();
});

test('the layers can be read as a table', async ({ page }) => {
  await page.keyboard.press('Control+l');
  await expect(page.getByRole('row', { name: /C3/ }).first()).toContainText('2,416');
});

test('the theme is the system’s until it is switched by a command, which is remembered', async ({ page }) => {
  const html = page.locator('html');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.reload();
  await expect(page.locator('.react-flow__node').first()).toBeVisible();
  await expect(html).toHaveAttribute('data-theme', 'dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await expect(html).toHaveAttribute('data-theme', 'light');
  await page.keyboard.press('Control+Shift+l');
  await expect(html).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await expect(page.locator('.react-flow__node').first()).toBeVisible();
  await expect(html).toHaveAttribute('data-theme', 'dark');
});

test('far out, nodes of ResNet-50 become tiles', async ({ page, drawing }) => {
  await openFromGallery(page, drawing, 'ResNet-50');
  await expect(page.getByRole('textbox', { name: 'name' })).toHaveValue('ResNet-50');
  await page.keyboard.press('Control+1');
  for (let times = 0; times < 4; times++) await page.keyboard.press('Control+-');
  await expect(page.locator('.canvas')).not.toHaveAttribute('data-detail', 'full');
});

test('a file that is dropped on the window opens; one that is no drawing says so and changes nothing', async ({
  page,
  drawing,
}) => {
  const drop = (name: string, text: string) =>
    page.evaluate(
      ([fileName, content]) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([content!], fileName!));
        window.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true }));
      },
      [name, text],
    );
  await drop('broken.netloom.json', '{"nodes": 3}');
  await expect(page.getByText(/broken\.netloom\.json cannot be opened/)).toBeVisible();
  await expect(drawing.node('C1')).toHaveCount(1);
  await drop(
    'dropped.netloom.json',
    (await readFile(root('resources/gallery/lenet-5.netloom.json'), 'utf8')).replaceAll('"C1"', '"dropped"'),
  );
  await drawing.reads('dropped', '28×28×6');
  await expect(page.locator('.file-name')).toContainText('unsaved');
});

test('gives assistive technology nothing to complain about while problems and the palette are open', async ({
  page,
  drawing,
}) => {
  await drawing.quickAdd('add');
  for (const source of ['C1', 'S2']) {
    await drawing.pick(source);
    await drawing.connect('add1');
  }
  await drawing.reads('add1', 'shapes differ');
  await page.keyboard.press('Control+Shift+m');
  await looksRight(page);
  await page.keyboard.press('Control+k');
  await expect(page.getByPlaceholder('What would you like to do?')).toBeVisible();
  await looksRight(page);
});
