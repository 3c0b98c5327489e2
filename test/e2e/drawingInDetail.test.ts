import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { parseDocument } from '@shared/document';
import { expect, inChromium, test } from './fixtures';
import type { Drawing } from './support/drawing';

inChromium();

let page: Page;
let drawing: Drawing;

test.beforeEach(({ page: opened, drawing: onIt }) => {
  [page, drawing] = [opened, onIt];
});

const statusBar = () => page.locator('.status-bar');
const fileName = () => page.locator('.file-name');
const edges = () => page.locator('.react-flow__edge');
const blocks = () => page.locator('.react-flow__node-block');
const undo = () => page.keyboard.press('Control+z');

test('starts with LeNet-5, every shape known', async () => {
  await drawing.reads('C1', '28×28×6');
  await drawing.reads('C3', '10×10×16');
  await drawing.reads('scores', '10');
  await expect(statusBar()).toContainText('61,706 parameters');
  await expect(statusBar()).toContainText('no problems');
});

test('a block dragged onto an edge stands between the two and makes room; undo takes it back in one step', async () => {
  const [left, y] = await drawing.port('C1', 'source');
  const [right] = await drawing.port('S2', 'target');
  await drawing.drag(await drawing.palette('DepthwiseConv2D'), [(left + right) / 2, y]);
  await drawing.reads('dwConv1', '26×26×6');
  const [before, own, after] = await Promise.all(['C1', 'dwConv1', 'S2'].map((id) => drawing.node(id).boundingBox()));
  expect(own!.x).toBeGreaterThan(before!.x + before!.width);
  expect(after!.x).toBeGreaterThan(own!.x + own!.width);
  await undo();
  await drawing.isGone('dwConv1');
  await expect(fileName()).not.toContainText('unsaved');
});

test('a block dragged onto the canvas is joined by dragging an edge to it', async () => {
  const canvas = await page.locator('.react-flow').boundingBox();
  await drawing.drag(await drawing.palette('Dropout'), [canvas!.x + canvas!.width - 120, canvas!.y + 70]);
  await drawing.reads('dropout1', 'not connected');
  await drawing.drag(await drawing.port('C3', 'source'), await drawing.port('dropout1', 'target'));
  await drawing.reads('dropout1', '10×10×16');
  await drawing.drag(await drawing.port('flatten', 'source'), await drawing.port('C1', 'target'));
  await expect(edges()).toHaveCount(10);
});

test('a parameter that is edited changes the shapes downstream and nothing upstream', async () => {
  await drawing.pick('C3');
  await drawing.set('filters', '8*4');
  await drawing.reads('C3', '10×10×32');
  await drawing.reads('flatten', '800');
  await drawing.reads('S2', '14×14×6');
  await expect(page.locator('.inspector-formulas').first()).toContainText('(14 − 5 + 0) / 1 + 1 = 10');
  await drawing.pick('S2');
  await undo();
  await drawing.reads('flatten', '400');
  await page.keyboard.press('Control+Shift+z');
  await drawing.reads('flatten', '800');
});

test('a fixed filter shows its kernel on the canvas, and in the inspector what it makes of a test image', async () => {
  await drawing.quickAdd('FixedFilter2D');
  await drawing.pick('input');
  await drawing.connect('filter1');
  await drawing.reads('filter1', '28×28×1');
  await expect(drawing.node('filter1').getByRole('img', { name: 'Kernel of filter1' })).toBeVisible();
  await drawing.pick('filter1');
  const filtered = page.getByRole('img', { name: 'Test image 0, filtered by filter1' });
  await expect(filtered).toBeVisible();
  const shown = () => filtered.evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
  const before = await shown();
  await page.getByLabel('filter', { exact: true }).selectOption('Gaussian blur');
  await expect.poll(shown).not.toBe(before);
});

test('unequal branches of an Add are explained, and a button inserts the projection as one step', async () => {
  await drawing.quickAdd('add');
  for (const source of ['C1', 'S2']) {
    await drawing.pick(source);
    await drawing.connect('add1');
  }
  await drawing.reads('add1', 'shapes differ');
  await expect(drawing.node('add1').locator('.node-problem').first()).toContainText('C1 is 28×28×6, S2 is 14×14×6');
  await drawing.pick('add1');
  const details = page.getByRole('complementary', { name: 'Details' });
  await details
    .getByRole('button', { name: /1×1 projection/ })
    .first()
    .click();
  await drawing.reads('add1', '14×14×6');
  await undo();
  await drawing.reads('add1', 'shapes differ');
});

test('a Dense layer after an image offers the Flatten that is missing', async () => {
  await drawing.quickAdd('dense 10');
  await drawing.pick('S2');
  await drawing.connect('dense1');
  await expect(drawing.node('dense1').getByRole('button', { name: /Insert Flatten/ })).toBeAttached();
  const details = page.getByRole('complementary', { name: 'Details' });
  await details.getByRole('button', { name: /Insert Flatten/ }).click();
  await drawing.reads('dense1', '10');
});

test('a typed line adds the block that it means', async () => {
  await drawing.pick('C1');
  await page.keyboard.press('a');
  await page.getByRole('dialog', { name: 'Add a block' }).getByRole('combobox').fill('conv 64 3 s2');
  await page.keyboard.press('Enter');
  await drawing.reads('conv1', '13×13×64');
  await expect(page.getByRole('textbox', { name: 'stride' })).toHaveValue('2 × 2');
});

test('copies are pasted with their edges, and lie on no block', async () => {
  await drawing.pick('C5');
  await drawing.pick('F6', true);
  const before = await edges().count();
  await page.keyboard.press('Control+c');
  await page.keyboard.press('Control+v');
  await expect(blocks()).toHaveCount(12);
  await expect(edges()).toHaveCount(before + 1);
  await page.keyboard.press('Control+v');
  await expect(blocks()).toHaveCount(14);
  const overlapping = await blocks().evaluateAll((nodes) => {
    const boxes = nodes.map((node) => node.getBoundingClientRect());
    return boxes.filter((one, index) =>
      boxes.some(
        (other, at) =>
          at > index &&
          one.left < other.right &&
          other.left < one.right &&
          one.top < other.bottom &&
          other.top < one.bottom,
      ),
    ).length;
  });
  expect(overlapping).toBe(0);
});

test('a selection becomes a composite that is opened, edited, given a parameter and dissolved again', async () => {
  await drawing.pick('C1');
  await drawing.pick('S2', true);
  await page.keyboard.press('Control+Shift+g');
  await expect(drawing.node('composite1').getByRole('textbox')).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('stem');
  await page.keyboard.press('Enter');
  await drawing.set('composite', 'Stem');
  await expect(page.getByRole('button', { name: 'Stem', exact: true })).toBeVisible();

  await drawing.node('composite1').getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.getByRole('navigation', { name: 'Open composites' })).toBeVisible();
  await drawing.pick('C1');
  await drawing.set('filters', '12');
  await drawing.reads('S2', '14×14×12');
  await page.getByRole('button', { name: 'Let each Stem set filters' }).click();
  await page.getByRole('button', { name: 'LeNet-5' }).click();

  await drawing.reads('composite1', '14×14×12');
  await drawing.pick('composite1');
  await drawing.set('filters', '5');
  await drawing.reads('composite1', '14×14×5');
  await page.keyboard.press('Escape');
  await drawing.pick('composite1');
  await page.keyboard.press('Control+Shift+u');
  await drawing.reads('C1', '28×28×5');
  await drawing.isGone('composite1');
});

test('a new composite is used where the drawing looks the same, with parameters for what differs', async () => {
  await drawing.group('C1', 'S2');
  await expect(page.getByText(/^One more place looks the same except for filters 6, 16/)).toBeVisible();
  await page.getByRole('button', { name: 'Use the composite there too' }).click();
  await drawing.isGone('C3');
  await drawing.reads('composite2', '5×5×16');
  await page.keyboard.press('Control+z');
  await drawing.reads('C3', '10×10×16');
  await page.keyboard.press('Control+z');
  await drawing.reads('C1', '28×28×6');
});

test('a built-in composite opens to be looked at, and a copy of it can be edited', async () => {
  await drawing.pick('S2');
  await page.keyboard.press('a');
  await page.getByRole('dialog', { name: 'Add a block' }).getByRole('combobox').fill('residual');
  await page.keyboard.press('Enter');
  await expect(page.locator('.node[data-composite]').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Edit a copy' }).click();
  await expect(page.getByRole('button', { name: 'Edit a copy' })).toHaveCount(0);
  await expect(blocks().nth(3)).toBeVisible();
});

test('a drawing is saved to a file that reads back the same, and opened again', async ({ served }) => {
  await drawing.pick('C1');
  await drawing.set('filters', '7');
  await drawing.command('Save as…');
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('seven filters');
  await page.keyboard.press('Enter');
  await expect(fileName()).toContainText('· saved');
  const folder = join(served.home, 'drawings');
  const [file] = await readdir(folder);
  const written = parseDocument(await readFile(join(folder, file!), 'utf8'));
  expect(written.nodes.find(({ id }) => id === 'C1')?.parameters['filters']).toBe(7);

  await page.keyboard.press('Control+n');
  await expect(page.getByRole('heading', { name: 'Draw a network' })).toBeVisible();
  const saved = page.getByRole('option', { name: /seven filters/ });
  await expect(async () => {
    await page.keyboard.press('Control+o');
    await expect(saved).toBeVisible({ timeout: 3000 });
  }).toPass();
  await saved.click();
  await drawing.reads('C1', '28×28×7');
});
