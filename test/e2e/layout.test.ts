import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { emptyDocument, parseDocument } from '@shared/document';
import type { Edge, NetloomDocument, NetNode } from '@shared/document/schema';
import { dropDrawing } from '../../bench/browser/app';
import { picture } from '../support/visit';
import { expect, inChromium, testApart as test } from './fixtures';
import { saveAs } from './support/files';

inChromium();

const count = 301;

/** A chain, from each node of which more edges skip some of the next. */
function chain(skips: (index: number) => readonly number[]): NetloomDocument {
  const nodes = Array.from({ length: count }, (_, index): NetNode => ({
    id: `n${index}`,
    block: 'Concatenate',
    parameters: {},
    position: { x: 0, y: 4 * index },
  }));
  const edge = (from: number, to: number): Edge => ({ from: [`n${from}`, 'output'], to: [`n${to}`, 'input'] });
  const edges = nodes.flatMap((_, index) =>
    [index + 1, ...skips(index).map((by) => index + by)].filter((to) => to < count).map((to) => edge(index, to)),
  );
  return { ...emptyDocument(), name: 'chain', nodes, edges };
}
const residual = chain((index) => (index % 4 === 0 ? [3] : []));
/** Takes long enough for whatever is done meanwhile. */
const tangled = chain((index) => [3 + (index % 5), 9 + (index % 7), 20 + (index % 11)]);

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
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await picture(page, `layout-running-${colorScheme}`);
  }
  await drawing.command('Layout: top to bottom');
  await expect(banner(page)).toHaveCount(1);
  await page.getByRole('button', { name: 'Stop', exact: true }).last().click();
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
