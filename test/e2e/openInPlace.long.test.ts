import type { Page } from '@playwright/test';
import { expect, inChromium, test } from './fixtures';
import { picture } from '../support/visit';
import { looksRight } from './support/axe';
import type { Drawing } from './support/drawing';
import { openFromGallery } from './support/gallery';

inChromium();

let page: Page;
let drawing: Drawing;

test.beforeEach(({ page: opened, drawing: onIt }) => {
  [page, drawing] = [opened, onIt];
});

/** Where the nodes of the drawing itself stand on the canvas, and where the canvas looks. */
const places = (): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.react-flow__node, .react-flow__viewport')]
      .filter(({ dataset }) => !dataset['id']?.includes('/'))
      .map(({ dataset, style }) => `${dataset['id'] ?? 'view'} ${style.transform}`)
      .sort(),
  );

/** Makes a composite of C1 and S2 of LeNet-5, and opens it in place. */
async function openOwnHere(): Promise<void> {
  await drawing.group('C1', 'S2');
  await page.keyboard.press('o');
  await expect(drawing.node('composite1/C1')).toBeVisible();
}

/** A point of the page beside the nodes of a frame: under the left ones. */
async function besideNodes(path: string): Promise<readonly [number, number]> {
  const box = (await drawing.node(path).boundingBox())!;
  return [box.x + box.width * 0.3, box.y + box.height - 8];
}

test('a composite opens in place with live nodes, and closing it gives the picture that was there', async () => {
  await openFromGallery(page, drawing, 'ResNet-20');
  const before = await places();
  await drawing.node('res2_1').getByRole('button', { name: 'Open here' }).click();
  await expect(drawing.badge('res2_1/conv1')).toHaveText('28×28×16');
  await expect(drawing.node('res2_1/projection')).toContainText('left out: shortcut is identity');
  await expect(drawing.node('res2_1')).toHaveAccessibleName(
    /^res2_1, ResidualBlock, output 28 by 28 by 16.*open in place$/,
  );
  await picture(page, 'place-open');

  await drawing.pick('res2_1/conv1');
  await expect(page.getByRole('textbox', { name: 'filters' })).toHaveValue('=filters');
  await expect(page.locator('#parameter-filters-value')).toHaveText('16');
  await page.getByRole('button', { name: 'parameters', exact: true }).click();
  await picture(page, 'place-colours');
  await page.getByRole('button', { name: 'kind', exact: true }).click();

  await drawing.node('res2_1').getByRole('button', { name: 'Full screen' }).click();
  await expect(page.getByRole('navigation', { name: 'Open composites' })).toContainText('res2_1');
  await page.keyboard.press('Backspace');
  await expect(drawing.node('res2_1/conv1')).toBeVisible();
  await page.reload();
  await expect(drawing.node('res2_1/conv1')).toBeVisible();

  await drawing.pick('res2_1');
  await page.keyboard.press('o');
  await expect(drawing.node('res2_1/conv1')).toHaveCount(0);
  const nodes = (all: readonly string[]) => all.filter((place) => !place.startsWith('view'));
  await expect.poll(async () => nodes(await places())).toEqual(nodes(before));
});

test('several open beside and in one another, in both themes; assistive technology has nothing to complain about', async () => {
  await openFromGallery(page, drawing, 'ResNet-20');
  await drawing.group('res2_1', 'res2_2');
  await page.keyboard.press('o');
  await drawing.pick('composite1/res2_1');
  await page.keyboard.press('o');
  await drawing.command('Zoom to fit');
  await drawing.pick('res3_1');
  await page.keyboard.press('o');
  await drawing.command('Zoom to fit');
  await expect(drawing.node('composite1/res2_1/conv1')).toBeAttached();
  await looksRight(page, 'place-nested');
  await page.keyboard.press('3');
  await picture(page, 'place-tiles');
  await page.keyboard.press('2');
  await expect(page.locator('.frame')).toHaveCount(0);
  await expect(page.locator('.volume').first()).toBeVisible();
  await page.keyboard.press('1');
  await expect(page.locator('.frame')).toHaveCount(3);
});

test('a repeated composite shows one repetition, and says how many there are', async () => {
  await openFromGallery(page, drawing, 'ResNet-50');
  await drawing.pick('stage1');
  await page.keyboard.press('o');
  await expect(drawing.node('stage1')).toContainText('stage1 ×3');
  await expect(drawing.badge('stage1/repeat1/conv1')).toHaveText('56×56×64');
  await picture(page, 'place-repeated');
});

test('what is drawn in a frame is drawn in the composite, step by step and back', async () => {
  await openOwnHere();
  await drawing.pick('composite1/C1');
  await drawing.set('filters', '9');
  await drawing.reads('composite1/C1', '28×28×9');
  await drawing.reads('composite1', '14×14×9');

  await page.mouse.dblclick(...(await besideNodes('composite1')));
  await page.getByRole('dialog', { name: 'Add a block' }).getByRole('combobox').fill('dropout');
  await page.keyboard.press('Enter');
  await expect(drawing.node('composite1/dropout1')).toBeVisible();
  await drawing.drag(
    await drawing.port('composite1/C1', 'source'),
    await drawing.port('composite1/dropout1', 'target'),
  );
  await drawing.reads('composite1/dropout1', '28×28×9');
  await picture(page, 'place-drawn');

  await drawing.drag(await drawing.palette('Flatten'), await besideNodes('composite1'));
  await expect(drawing.node('composite1/flatten1')).toBeVisible();
  await page.keyboard.press('Delete');
  await drawing.isGone('composite1/flatten1');

  const start = (await drawing.node('composite1/dropout1').boundingBox())!;
  await drawing.drag([start.x + 60, start.y + 18], [start.x + 130, start.y + 88]);
  const frame = async () => (await drawing.node('composite1').boundingBox())!;
  await expect
    .poll(async () => {
      const [node, around] = [(await drawing.node('composite1/dropout1').boundingBox())!, await frame()];
      return node.y + node.height < around.y + around.height && node.x + node.width < around.x + around.width;
    })
    .toBe(true);

  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await drawing.isGone('composite1/dropout1');
  await page.keyboard.press('Control+z');
  await drawing.reads('composite1', '14×14×6');
});

test('an edge across the border of a frame is refused, with the reason', async () => {
  await openOwnHere();
  await drawing.command('Zoom to fit');
  await drawing.drag(await drawing.port('composite1/S2', 'source'), await drawing.port('C3', 'target'));
  await expect(page.getByText('An edge can’t cross the border of an open composite')).toBeVisible();
  await drawing.reads('C3', '10×10×16');
  await drawing.drag(await drawing.port('input', 'source'), await drawing.port('composite1/S2', 'target'));
  await drawing.reads('composite1/S2', '14×14×6');
  await expect(page.locator('[data-id^="input.output>composite1."]')).toHaveCount(1);
});

test('frames are walked, opened and left by keyboard, and their layers are in the table', async () => {
  await openOwnHere();
  const focused = () =>
    page.evaluate(() => document.activeElement?.closest<HTMLElement>('.react-flow__node')?.dataset['id']);
  await expect.poll(focused).toBe('composite1');
  await page.keyboard.press('ArrowDown');
  await expect.poll(focused).toBe('composite1/C1');
  await page.keyboard.press('ArrowRight');
  await expect.poll(focused).toBe('composite1/S2');
  await page.keyboard.press('ArrowUp');
  await expect.poll(focused).toBe('composite1');
  await page.keyboard.press('Control+l');
  const rows = page.getByRole('table', { name: 'Layers' }).getByRole('rowheader');
  await expect(rows.nth(2)).toHaveText('C1 inside composite1');
  await rows.nth(3).getByRole('button').click();
  await expect.poll(focused).toBe('composite1/S2');
  await page.keyboard.press('o');
  await expect(page.locator('.frame')).toHaveCount(0);
  await expect.poll(focused).toBe('composite1');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: 'Open composites' })).toContainText('composite1');
});

test('a definition that is opened twice shows an edit of one use in the other', async () => {
  await openOwnHere();
  await page.keyboard.press('o');
  await page.keyboard.press('Control+d');
  for (let step = 0; step < 20; step++) await page.keyboard.press('Alt+Shift+ArrowDown');
  await drawing.command('Open composite here');
  await drawing.pick('composite1');
  await page.keyboard.press('o');
  await drawing.command('Zoom to fit');
  await drawing.pick('composite12/C1');
  await drawing.set('name', 'first');
  await expect(drawing.node('composite1/C1')).toContainText('first');
  await expect(drawing.node('composite12/C1')).toContainText('first');
  await picture(page, 'place-twice');
});
