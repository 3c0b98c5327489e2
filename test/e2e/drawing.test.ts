import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it } from 'vitest';
import { picture, startBrowser, startServer, visit, type Served, type Visit } from './browser';

let server: Served;
let browser: Browser;
let current: Visit;
let page: Page;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});
beforeEach(async () => {
  await server.forgetUnsaved();
  current = await visit(browser, server.link);
  ({ page } = current);
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await picture(page, `failed-${task.name.replace(/\W+/g, '-').slice(0, 60)}`);
  await page.context().close();
});

const node = (announced: RegExp) => page.getByRole('group', { name: announced });
const select = (announced: RegExp) => node(announced).click({ position: { x: 60, y: 40 } });
const details = () => page.getByRole('complementary', { name: 'Details' });
const emptyCanvas = () => page.locator('.react-flow__pane').click({ position: { x: 20, y: 20 } });

describe('drawing in the browser', () => {
  it('opens LeNet-5 with its totals, without a breach of the content security policy', async () => {
    expect(await page.locator('.react-flow__node').count()).toBeGreaterThanOrEqual(10);
    expect(await page.getByRole('contentinfo', { name: 'Totals' }).innerText()).toContain('61,706');
    expect(new URL(page.url()).search).toBe('');
    expect(current.errors).toEqual([]);
  });

  it('asks the host once what the data set holds', async () => {
    await page.getByText('MNIST · 60,000 / 10,000').waitFor();
    await page.getByText('Ready to train').waitFor();
    const asked = () => current.asked.filter((name) => name === 'datasets.preview').length;
    await page.waitForLoadState('networkidle');
    expect(asked()).toBe(1);
    await page.getByRole('tab', { name: 'Recipe' }).click();
    await page.getByText('Learning rate over the run').waitFor();
    await page.waitForLoadState('networkidle');
    // The recipe shows a few images, varied, beside the sizes that all parts show.
    expect(asked()).toBeLessThanOrEqual(2);
  });

  it('shows the new shape when a parameter is edited with arithmetic, and undoes it in one step', async () => {
    await select(/^C1, Conv2D/);
    const filters = details().getByLabel('filters', { exact: true });
    await filters.fill('4*2');
    await filters.press('Enter');
    await node(/^C1, Conv2D, output 28 by 28 by 8/).waitFor();
    await node(/^S2, AveragePool2D, output 14 by 14 by 8/).waitFor();
    await emptyCanvas();
    await page.keyboard.press('Control+z');
    await node(/^C1, Conv2D, output 28 by 28 by 6/).waitFor();
    await page.keyboard.press('Control+Shift+z');
    await node(/^C1, Conv2D, output 28 by 28 by 8/).waitFor();
  });

  it('drags a block from the palette onto the canvas, and connects it by dragging from port to port', async () => {
    const before = await page.locator('.react-flow__node').count();
    const edges = await page.locator('.react-flow__edge').count();
    const pane = page.locator('.react-flow__pane');
    const box = (await pane.boundingBox())!;
    await page
      .getByRole('button', { name: 'Dropout', exact: true })
      .dragTo(pane, { targetPosition: { x: box.width * 0.45, y: box.height - 130 } });
    await expect.poll(() => page.locator('.react-flow__node').count()).toBe(before + 1);
    await node(/^Dropout\w*, Dropout|^dropout\w*, Dropout/i).waitFor();
    const from = (await page.getByRole('img', { name: /^Output output of C1/ }).boundingBox())!;
    const to = (await page.getByRole('img', { name: /^Input input of dropout/i }).boundingBox())!;
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 8 });
    await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 3 });
    await page.mouse.up();
    await expect.poll(() => page.locator('.react-flow__edge').count()).toBe(edges + 1);
    await node(/Dropout, output 28 by 28 by 6/).waitFor();
  });

  it('says what is wrong where it is wrong, and mends it with one button', async () => {
    await select(/^flatten, Flatten/);
    await page.keyboard.press('Delete');
    await page.getByRole('tab', { name: /Problems/ }).click();
    const problems = page.getByRole('tabpanel', { name: /Problems/ });
    await expect.poll(() => problems.innerText()).toContain('an image of 5×5×16 arrives');
    await node(/^C3, Conv2D, output 10 by 10 by 16, no problems/).waitFor();
    await problems.getByRole('button', { name: /^Insert Flatten/ }).click();
    await node(/^C5, Dense, output 120, no problems/).waitFor();
    expect(await page.getByRole('contentinfo', { name: 'Totals' }).innerText()).toContain('61,706');
    await emptyCanvas();
    await page.keyboard.press('Control+z');
    await node(/^C5, Dense, output not known yet/).waitFor();
  });

  it('adds blocks by a line of text, by keyboard alone', async () => {
    const before = await page.locator('.react-flow__node').count();
    await page.keyboard.press('/');
    await page.keyboard.type('conv 64 3 s2');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.react-flow__node').count()).toBe(before + 1);
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.locator('.react-flow__node').count()).toBe(before);
  });

  it('changes the theme from the command palette', async () => {
    const theme = () => page.evaluate(() => document.documentElement.dataset['theme']);
    const before = await theme();
    await page.keyboard.press('Control+k');
    await page.getByPlaceholder('What would you like to do?').fill('light and dark');
    await page.keyboard.press('Enter');
    await expect.poll(theme).not.toBe(before);
  });

  it('writes Keras and PyTorch code that follows the drawing, and copies it', async () => {
    await page.getByRole('tab', { name: 'Code' }).click();
    await page.locator('.monaco-editor').first().waitFor();
    await details().getByRole('button', { name: 'Copy' }).click();
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
    await expect.poll(clipboard).toContain('layers.Conv2D(6, 5');
    expect(current.errors).toEqual([]);
  });
});
