import type { Locator, Page } from '@playwright/test';
import { expect, inChromium, test } from './fixtures';

inChromium();

let page: Page;
test.beforeEach(({ page: opened }) => {
  page = opened;
});

const node = (announced: RegExp): Locator => page.getByRole('group', { name: announced });
const nodes = () => page.locator('.react-flow__node');
const edges = () => page.locator('.react-flow__edge');
const select = (announced: RegExp) => node(announced).click({ position: { x: 60, y: 40 } });
const details = () => page.getByRole('complementary', { name: 'Details' });
const totals = () => page.getByRole('contentinfo', { name: 'Totals' });
const emptyCanvas = () => page.locator('.react-flow__pane').click({ position: { x: 16, y: 300 } });

test('opens LeNet-5 with its totals, without a breach of the content security policy', async ({ watched }) => {
  await expect(nodes().nth(9)).toBeVisible();
  await expect(totals()).toContainText('61,706');
  expect(new URL(page.url()).search).toBe('');
  expect(watched.errors).toEqual([]);
});

test('asks the host once what the data set holds', async ({ watched }) => {
  await expect(page.getByText('MNIST · 60,000 / 10,000')).toBeVisible();
  await expect(page.getByText('Ready to train')).toBeVisible();
  const asked = () => watched.asked.filter((name) => name === 'datasets.preview').length;
  await page.waitForLoadState('networkidle');
  expect(asked()).toBe(1);
  await page.getByRole('tab', { name: 'Recipe' }).click();
  await expect(page.getByText('Learning rate over the run')).toBeVisible();
  await page.waitForLoadState('networkidle');
  // The recipe shows a few images, varied, beside the sizes that all parts show.
  expect(asked()).toBeLessThanOrEqual(2);
});

test('shows the new shape when a parameter is edited with arithmetic, and undoes it in one step', async () => {
  await select(/^C1, Conv2D/);
  const filters = details().getByLabel('filters', { exact: true });
  await filters.fill('4*2');
  await filters.press('Enter');
  await expect(node(/^C1, Conv2D, output 28 by 28 by 8/)).toBeVisible();
  await expect(node(/^S2, AveragePool2D, output 14 by 14 by 8/)).toBeVisible();
  await emptyCanvas();
  await page.keyboard.press('Control+z');
  await expect(node(/^C1, Conv2D, output 28 by 28 by 6/)).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await expect(node(/^C1, Conv2D, output 28 by 28 by 8/)).toBeVisible();
});

test('drags a block from the palette onto the canvas, and connects it by dragging from port to port', async () => {
  const [nodesBefore, edgesBefore] = [await nodes().count(), await edges().count()];
  const pane = page.locator('.react-flow__pane');
  const box = (await pane.boundingBox())!;
  await page
    .getByRole('button', { name: 'Dropout', exact: true })
    .dragTo(pane, { targetPosition: { x: box.width * 0.45, y: box.height - 130 } });
  await expect(nodes()).toHaveCount(nodesBefore + 1);
  await expect(node(/^dropout\w*, Dropout/i)).toBeVisible();
  const from = (await page.getByRole('img', { name: /^Output output of C1/ }).boundingBox())!;
  const to = (await page.getByRole('img', { name: /^Input input of dropout/i }).boundingBox())!;
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 8 });
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 3 });
  await page.mouse.up();
  await expect(edges()).toHaveCount(edgesBefore + 1);
  await expect(node(/Dropout, output 28 by 28 by 6/)).toBeVisible();
});

test('says what is wrong where it is wrong, and mends it with one button', async () => {
  await select(/^flatten, Flatten/);
  await page.keyboard.press('Delete');
  await page.getByRole('tab', { name: /Problems/ }).click();
  const problems = page.getByRole('tabpanel', { name: /Problems/ });
  await expect(problems).toContainText('needs a vector but gets an image of 5×5×16');
  await expect(node(/^C3, Conv2D, output 10 by 10 by 16, no problems/)).toBeVisible();
  await problems.getByRole('button', { name: /^Insert Flatten/ }).click();
  await expect(node(/^C5, Dense, output 120, no problems/)).toBeVisible();
  await expect(totals()).toContainText('61,706');
  await emptyCanvas();
  await page.keyboard.press('Control+z');
  await expect(node(/^C5, Dense, output not known yet/)).toBeVisible();
});

test('adds blocks by a line of text, by keyboard alone', async () => {
  const before = await nodes().count();
  await page.keyboard.press('/');
  await page.keyboard.type('conv 64 3 s2');
  await page.keyboard.press('Enter');
  await expect(nodes()).toHaveCount(before + 1);
  await page.keyboard.press('Control+z');
  await expect(nodes()).toHaveCount(before);
});

test('each block in the palette has a picture, within its 16 pixels', async () => {
  const items = page.locator('.palette-item');
  expect(await items.count()).toBeGreaterThan(60);
  await expect(items.locator('svg')).toHaveCount(await items.count());
  const beyond = await items.evaluateAll((all) =>
    all.flatMap((item) =>
      [...item.querySelectorAll('path')].flatMap((path) => {
        const { x, y, width, height } = path.getBBox();
        const isInside = width > 0 && x >= 1 && y >= 1 && x + width <= 15 && y + height <= 15.2;
        return isInside ? [] : [`${item.textContent}: ${x},${y} ${width}×${height}`];
      }),
    ),
  );
  expect(beyond).toEqual([]);
});

test('changes the theme from the command palette', async () => {
  const html = page.locator('html');
  const before = (await html.getAttribute('data-theme'))!;
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder('What would you like to do?').fill('light and dark');
  await page.keyboard.press('Enter');
  await expect(html).not.toHaveAttribute('data-theme', before);
});

test('writes Keras and PyTorch code that follows the drawing, and copies it', async () => {
  await page.getByRole('tab', { name: 'Code' }).click();
  await expect(page.locator('.monaco-editor').first()).toBeVisible();
  await details().getByRole('button', { name: 'Copy' }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('layers.Conv2D(6, 5');
});
