import type { Page } from '@playwright/test';
import { picture } from '../support/visit';
import { expect, inChromium, test } from './fixtures';
import { looksRight, pictures, violationsOn } from './support/axe';
import type { Drawing } from './support/drawing';
import { openFromGallery } from './support/gallery';

inChromium();

let page: Page;
let drawing: Drawing;

test.beforeEach(({ page: opened, drawing: onIt }) => {
  [page, drawing] = [opened, onIt];
});

const edges = () => page.locator('.react-flow__edge');
const preview = () => page.locator('.connection-preview');

/** The middle of a node's body. */
async function bodyOf(id: string): Promise<readonly [number, number]> {
  const box = (await drawing.node(id).boundingBox())!;
  return [box.x + box.width / 2, box.y + box.height / 2];
}

/** Drags from a port and holds. */
async function pull(id: string, to: readonly [number, number], kind: 'source' | 'target' = 'source'): Promise<void> {
  const [x, y] = await drawing.port(id, kind);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 12, y + 12, { steps: 3 });
  await page.mouse.move(to[0], to[1], { steps: 6 });
}

/** A line of blocks on an empty canvas. */
async function typeLine(line: string): Promise<void> {
  await page.keyboard.press('Control+n');
  await page.keyboard.press('/');
  const menu = page.getByRole('dialog', { name: 'Add a block' });
  await menu.getByRole('combobox').fill(line);
  await page.keyboard.press('Enter');
  await expect(menu).toBeHidden();
}

test('an edge dragged over a body shows the shape it would give, and is drawn where it is dropped', async () => {
  await drawing.quickAdd('maxpool 2');
  const before = await edges().count();
  await pull('C1', await bodyOf('maxPool1'));
  await expect(preview()).toHaveText('→ 14×14×6');
  await expect(preview()).toHaveAttribute('data-kind', 'fits');
  await expect(page.locator('[aria-label^="Input"].port-refused').first()).toBeVisible();
  await picture(page, 'edge-preview');
  await page.mouse.up();
  await expect(preview()).toHaveCount(0);
  await expect(edges()).toHaveCount(before + 1);
  await drawing.reads('maxPool1', '14×14×6');
});

test('an edge that does not fit says so before it is dropped, and one that closes a cycle after it too', async () => {
  await pull('F6', await bodyOf('C1'));
  await expect(preview()).toContainText('would create a cycle');
  await expect(preview()).toHaveAttribute('data-kind', 'problem');
  await picture(page, 'edge-refused');
  const before = await edges().count();
  await page.mouse.up();
  await expect(page.getByText('This edge from F6 to C1 would create a cycle')).toBeVisible();
  await expect(edges()).toHaveCount(before);
  await expect(page.getByRole('dialog', { name: 'Add a block' })).toHaveCount(0);
});

test('problems are told and mended beside a block at any zoom', async () => {
  await typeLine(
    'input 28x28x1, conv 16 3 same, [conv 32 3 s2 same, conv 32 4 valid | ] add, relu, gap, dense 10, output',
  );
  await page.keyboard.press('Escape');
  for (let out = 0; out < 3; out++) await page.keyboard.press('Control+-');
  await drawing.node('add1').hover();
  const card = page.getByRole('group', { name: 'Problems of add1' });
  await expect(card).toContainText('conv3 is 11×11×32, conv1 is 28×28×16');
  const first = card.getByRole('button').first();
  await expect(first).toContainText(
    'Set padding of conv3 to same, and insert 1×1 projection, stride 2, 32 filters after conv1',
  );
  await expect(first).toContainText('gives 14×14×32');
  await looksRight(page, 'problem-card');
  await first.click();
  await expect(card).toHaveCount(0);
  await expect(page.getByText('Ready to train', { exact: true })).toBeVisible();
  await page.keyboard.press('Control+z');
  await drawing.pick('add1');
  await page.getByRole('tab', { name: 'Inspector' }).click();
  await expect(
    page.getByRole('complementary', { name: 'Details' }).getByRole('button', { name: /gives 14×14×32/ }),
  ).not.toHaveCount(0);
  await pictures(page, 'problem-inspector');
  await page.getByRole('tab', { name: /Problems/ }).click();
  await pictures(page, 'problem-panel');
});

test('several blocks of different kinds are edited at once, as one step', async () => {
  await typeLine('input 28x28x3, conv 16 3 same, conv 32 3 same, separable 24 3 same');
  await drawing.pick('conv1');
  for (const id of ['conv2', 'sepConv1']) await drawing.pick(id, true);
  const fields = page.getByRole('group', { name: 'Parameters in common' });
  const filters = fields.getByRole('textbox', { name: 'filters', exact: true });
  await expect(filters).toHaveAttribute('placeholder', 'mixed');
  await expect(filters).toHaveValue('');
  await picture(page, 'several-blocks');
  await filters.fill('8*5');
  await filters.press('Enter');
  for (const id of ['conv1', 'conv2', 'sepConv1']) await drawing.reads(id, '28×28×40');
  await filters.press('Control+z');
  await drawing.reads('conv1', '28×28×16');
  await drawing.reads('sepConv1', '28×28×24');
});

test('blocks are found by name, kind and shape, inside composites too', async () => {
  await openFromGallery(page, drawing, 'ResNet-18');
  await page.locator('.react-flow__node').first().focus();
  await page.keyboard.press('Control+f');
  const bar = page.getByRole('search', { name: 'Find in the drawing' });
  const field = bar.getByRole('textbox');
  await expect(field).toBeFocused();
  await field.fill('dense');
  await expect(bar.getByRole('status')).toHaveText('1 of 1');
  await field.fill('56x56x64 conv2d');
  await expect(bar.getByRole('status')).toHaveText(/^1 of \d+$/);
  await expect(bar).toContainText('in ');
  await expect(page.getByRole('navigation', { name: 'Open composites' })).toBeVisible();
  await field.press('Enter');
  await expect(bar.getByRole('status')).toHaveText(/^2 of/);
  await field.press('Shift+Enter');
  await expect(bar.getByRole('status')).toHaveText(/^1 of/);
  await expect(field).toBeFocused();
  await expect(page.locator('.find-hit[data-shown]')).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
  await picture(page, 'find');
  await field.press('Escape');
  await expect(bar).toHaveCount(0);
});

test('a value that is refused stays, with the reason, until it is mended', async () => {
  await drawing.pick('C1');
  const filters = page.getByRole('textbox', { name: 'filters', exact: true });
  await filters.fill('0');
  await page.getByRole('textbox', { name: 'name', exact: true }).focus();
  await expect(filters).toHaveValue('0');
  await expect(page.getByText('Must be at least 1.')).toBeVisible();
  await drawing.reads('C1', '28×28×6');
  await filters.fill('7');
  await filters.press('Enter');
  await drawing.reads('C1', '28×28×7');
  await filters.fill('0');
  await filters.press('Escape');
  await expect(filters).toHaveValue('7');
});

test('a block becomes one of another kind in its place', async () => {
  const before = await edges().count();
  await drawing.pick('S2');
  await drawing.command('Change kind…');
  await page.getByPlaceholder('Change to…').fill('maxpool2d');
  const option = page.getByRole('option', { selected: true });
  await expect(option).toContainText('14×14×6');
  await picture(page, 'change-kind');
  await page.keyboard.press('Enter');
  await expect(drawing.node('S2')).toContainText('MaxPool2D');
  await expect(edges()).toHaveCount(before);
  await drawing.reads('S2', '14×14×6');
});

test('steps are undone together by choosing one from the list, and redone', async () => {
  await drawing.pick('C1');
  for (const filters of ['7', '8', '9']) await drawing.set('filters', filters);
  await drawing.reads('C1', '28×28×9');
  await drawing.command('Undo history…');
  const steps = page.getByRole('option');
  await expect(steps).toHaveText(['Set filtersnow', 'Set filters', 'Set filters', 'As it was opened']);
  await picture(page, 'undo-history');
  await page.getByRole('option', { name: 'As it was opened' }).click();
  await drawing.reads('C1', '28×28×6');
  await drawing.command('Undo history…');
  await steps.first().click();
  await drawing.reads('C1', '28×28×9');
});
