import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { emptyDocument, parseDocument } from '@shared/document';
import type { Edge, NetloomDocument, NetNode } from '@shared/document/schema';
import { dropDrawing } from '../../bench/browser/app';
import { picture } from '../support/visit';
import { expect, inChromium, testApart as test } from './fixtures';
import { pictures } from './support/axe';
import { saveAs } from './support/files';
import { openFromGallery } from './support/gallery';

inChromium();

const count = 301;
const edge = (from: number, to: number): Edge => ({ from: [`n${from}`, 'output'], to: [`n${to}`, 'input'] });

/** Nodes joined to those that follow by so many places. */
function chain(length: number, steps: (index: number) => readonly number[]): NetloomDocument {
  const nodes = Array.from({ length }, (_, index): NetNode => ({
    id: `n${index}`,
    block: 'Concatenate',
    parameters: {},
    position: { x: 0, y: 4 * index },
  }));
  const edges = nodes.flatMap((_, index) =>
    steps(index)
      .map((by) => index + by)
      .filter((to) => to < length)
      .map((to) => edge(index, to)),
  );
  return { ...emptyDocument(), name: 'chain', nodes, edges };
}
const residual = chain(count, (index) => (index % 4 === 0 ? [1, 3] : [1]));
/** No trunk sorts it, and it takes long enough for whatever is done meanwhile. */
const tangled = chain(count, (index) => [20 + (index % 7), 23 + (index % 11), 31 + (index % 5), 37 + (index % 3)]);

async function open(page: Page, drawing: NetloomDocument): Promise<void> {
  await dropDrawing(page, drawing);
  await expect(page.locator('.file-name')).toContainText('chain');
}
const banner = (page: Page) => page.locator('.banner');
const transform = (page: Page) =>
  page.locator('.react-flow__viewport').evaluate((view) => getComputedStyle(view).transform);

test('a chain of 301 blocks with skips is laid out in rows, as one step', async ({ page, drawing }) => {
  await open(page, residual);
  const before = await transform(page);
  await drawing.command('Layout: rows');
  await expect.poll(() => transform(page)).not.toBe(before);
  await expect(banner(page)).toHaveCount(0);
  await expect(page.locator('.overview')).toBeVisible();
  await picture(page, 'layout-rows');
});

test('a layout says that it is going on, and is stopped, replaced by the next, and never put over an edit', async ({
  page,
  drawing,
  served,
}) => {
  await open(page, tangled);
  await drawing.command('Layout: rows');
  await expect(banner(page)).toContainText('Laying out 301 blocks…');
  await pictures(page, 'layout-running');
  await drawing.command('Layout: top to bottom');
  await expect(banner(page)).toHaveCount(1);
  await banner(page).getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(banner(page)).toHaveCount(0);

  await drawing.command('Layout: left to right');
  await expect(banner(page)).toContainText('Laying out 301 blocks…');
  await drawing.quickAdd('conv');
  await expect(banner(page)).toContainText(/The drawing changed while .* the layout was dropped/);
  // What was added is the last step: the layouts that were stopped and dropped left none.
  await page.keyboard.press('Control+z');
  await drawing.isGone('conv1');
  await saveAs(page, 'tangled');
  const saved = parseDocument(await readFile(join(served.home, 'drawings', 'tangled.netloom.json'), 'utf8'));
  expect(saved.nodes).toEqual(tangled.nodes);
});

test('from a node in fitted rows an edge is pulled, and the node stays', async ({ page, drawing }) => {
  await open(
    page,
    chain(30, () => [1]),
  );
  await drawing.command('Layout: left to right');
  await expect(page.locator('.canvas')).not.toHaveAttribute('data-detail', 'full');
  const before = await drawing.node('n25').boundingBox();
  const from = await drawing.port('n25', 'source');
  await drawing.drag(from, [from[0] + 8, from[1] + 120]);
  await expect(page.getByRole('dialog', { name: 'Add a block' })).toBeVisible();
  expect(await drawing.node('n25').boundingBox()).toEqual(before);
});

test('a fitted drawing lies beside the minimap, and a new one has its own size again', async ({ page, drawing }) => {
  await open(
    page,
    chain(12, (index) => (index % 3 === 0 ? [1, 3] : [1])),
  );
  await drawing.command('Layout: rows');
  const minimap = (await page.locator('.react-flow__minimap').boundingBox())!;
  await expect
    .poll(async () => {
      const boxes = await page.locator('.react-flow__node').evaluateAll((nodes) =>
        nodes.map((node) => {
          const { right, bottom } = node.getBoundingClientRect();
          return { right, bottom };
        }),
      );
      return boxes.filter(({ right, bottom }) => right > minimap.x && bottom > minimap.y).length;
    })
    .toBe(0);
  await picture(page, 'layout-fitted');
  await drawing.command('New drawing');
  await expect.poll(() => transform(page)).toBe('matrix(1, 0, 0, 1, 0, 0)');
});

test('inside a composite skips are arcs above its trunk, in the colour of merges', async ({ page, drawing }) => {
  await openFromGallery(page, drawing, 'ResNet-20');
  await drawing.pick('res2_2');
  await page.keyboard.press('Enter');
  await expect(drawing.node('conv1')).toBeVisible();
  const skip = page.locator('.react-flow__edge-path.wire-skip').first();
  const [arc, conv] = [(await skip.boundingBox())!, (await drawing.node('conv1').boundingBox())!];
  expect(arc.y).toBeLessThan(conv.y);
  const colour = (name: string) =>
    page
      .locator('.react-flow')
      .evaluate((element, variable) => getComputedStyle(element).getPropertyValue(variable), name);
  const stroke = await skip.evaluate((path) => getComputedStyle(path).stroke);
  expect(await colour('--category-merge')).toBe(hex(stroke));
  await picture(page, 'layout-inside');
});

/** A colour as style sheets of the app write it. */
const hex = (rgb: string): string =>
  `#${(rgb.match(/\d+/g) ?? []).map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`;
