import type { Page } from '@playwright/test';
import { expect, inChromium, test } from './fixtures';
import type { Drawing } from './support/drawing';
import { openFromGallery } from './support/gallery';

inChromium();

let page: Page;
let drawing: Drawing;

test.beforeEach(({ page: opened, drawing: onIt }) => {
  [page, drawing] = [opened, onIt];
});

const edges = () => page.locator('.react-flow__edge');
const menu = () => page.getByRole('dialog', { name: 'Add a block' });

/** Clicks an edge shortly before its end, which no block covers. */
async function clickEdge(id: string): Promise<void> {
  const path = page.locator(`[data-id="${id}"] path`).first();
  const [x, y] = await path.evaluate((element: SVGPathElement) => {
    const place = element.getPointAtLength(element.getTotalLength() * 0.85);
    const point = new DOMPoint(place.x, place.y).matrixTransform(element.getScreenCTM()!);
    return [point.x, point.y] as const;
  });
  await page.mouse.click(x, y);
}

test('an edge is drawn a second time into a port that takes several, and one of the two is deleted', async () => {
  await drawing.quickAdd('concatenate');
  for (let twice = 0; twice < 2; twice++) {
    await drawing.pick('C1');
    await drawing.connect('concat1');
  }
  await drawing.reads('concat1', '28×28×12');
  const before = await edges().count();
  await drawing.pick('C1');
  await drawing.connect('concat1');
  await drawing.reads('concat1', '28×28×18');
  await expect(edges()).toHaveCount(before + 1);
  await clickEdge('C1.output>concat1.input#2');
  await expect(page.locator('.react-flow__edge.selected')).toHaveCount(1);
  await page.keyboard.press('Delete');
  await drawing.reads('concat1', '28×28×12');
  await expect(edges()).toHaveCount(before);
});

test('an edge that takes the place of another says so, and is undone from there', async () => {
  const message = page.getByText('This replaced the edge from C1 to S2');
  await drawing.pick('input');
  await drawing.connect('S2');
  await expect(message).toBeVisible();
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await drawing.reads('S2', '14×14×6');
  await expect(message).toHaveCount(0);
});

test('a double click on a block opens no menu, one on the empty canvas does', async () => {
  await drawing.node('C1').dblclick({ position: { x: 60, y: 18 } });
  await expect(page.locator('#node-name')).toHaveValue('C1');
  await expect(menu()).toHaveCount(0);
  const pane = await page.locator('.react-flow__pane').boundingBox();
  await page.mouse.dblclick(pane!.x + 40, pane!.y + pane!.height / 2 + 120);
  await expect(menu()).toBeVisible();
});

test('a click in the middle of a block with problems selects it and applies nothing', async () => {
  await drawing.pick('flatten');
  await page.keyboard.press('Delete');
  const node = drawing.node('C5');
  await drawing.pick('F6');
  await expect(node).toContainText('Select for');
  await expect(node.getByRole('button')).toHaveCount(0);
  await node.dblclick();
  await expect(node.getByRole('button', { name: /Insert Flatten/ })).toBeVisible();
  await expect(node).toContainText('needs a vector');
  await node.getByRole('button', { name: /Insert Flatten/ }).click();
  await drawing.reads('C5', '120');
});

test('framed nodes become a composite that opens at once, and framing selects no text', async () => {
  const [first, second] = await Promise.all(['C1', 'S2'].map((id) => drawing.node(id).boundingBox()));
  await page.keyboard.down('Shift');
  await drawing.drag([first!.x - 20, first!.y - 60], [second!.x + second!.width + 12, second!.y + second!.height + 60]);
  await page.keyboard.up('Shift');
  await expect(page.getByRole('heading', { name: '2 blocks' })).toBeVisible();
  expect(await page.evaluate(() => window.getSelection()?.toString())).toBe('');
  await page.keyboard.press('Control+Shift+g');
  await expect(drawing.node('composite1').getByRole('textbox')).toBeFocused();
  await page.keyboard.press('Enter');
  await drawing.node('composite1').getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.getByRole('navigation', { name: 'Open composites' })).toBeVisible();
});

test('undo in a field takes the committed value back in the drawing too', async () => {
  await drawing.pick('C1');
  const filters = page.getByRole('textbox', { name: 'filters', exact: true });
  await drawing.set('filters', '9');
  await drawing.reads('C1', '28×28×9');
  await expect(filters).toBeFocused();
  await page.keyboard.press('Control+z');
  await drawing.reads('C1', '28×28×6');
  await expect(filters).toHaveValue('6');
  await page.keyboard.press('Control+y');
  await page.keyboard.press('Control+Shift+z');
  await drawing.reads('C1', '28×28×9');
});

test('the totals put the trainable parameters first, as papers count them', async () => {
  await openFromGallery(page, drawing, 'ResNet-18');
  const totals = page.getByRole('contentinfo', { name: 'Totals' });
  await expect(totals).toContainText('11,689,512 trainable parameters · 9,600 non-trainable');
});
