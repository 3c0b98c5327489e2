import type { Browser, Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { dropDrawing } from '../../bench/browser/app';
import { gridDrawing } from '../../bench/browser/drawings';
import { startBrowser, startServer, visit, type Served } from './browser';
import { drawingOn } from './support/drawing';

let served: Served;
let browser: Browser;
let page: Page;
let errors: string[];

beforeAll(async () => {
  [served, browser] = await Promise.all([startServer(), startBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await served?.close();
});

afterEach(async () => {
  await page.context().close();
  expect(errors).toEqual([]);
});

/** Opens a drawing of so many nodes. Gives the largest number of nodes that were elements at one time. */
async function open(columns: number, rows: number): Promise<() => Promise<number>> {
  ({ page, errors } = await visit(browser, served.link));
  await page.evaluate(() => {
    const counter = { most: 0 };
    Object.assign(window, { counter });
    const look = () => {
      counter.most = Math.max(counter.most, document.querySelectorAll('.react-flow__node').length);
    };
    new MutationObserver(look).observe(document.querySelector('.react-flow')!, { childList: true, subtree: true });
  });
  await dropDrawing(page, gridDrawing(columns, rows));
  await page
    .getByText(`${columns * rows} nodes`)
    .first()
    .waitFor();
  await page.locator('.canvas[data-detail="block"] .overview').waitFor();
  return () => page.evaluate(() => (window as unknown as { counter: { most: number } }).counter.most);
}

/** Where on the page the middle of a node of the grid is, though it is no element. */
async function middleOf(column: number, row: number): Promise<readonly [number, number]> {
  const [left, top, zoom] = await page.evaluate(() => {
    const { x, y } = document.querySelector('.react-flow')!.getBoundingClientRect();
    const matrix = new DOMMatrix(getComputedStyle(document.querySelector('.react-flow__viewport')!).transform);
    return [x + matrix.e, y + matrix.f, matrix.a] as const;
  });
  return [left + zoom * (240 * column + 88), top + zoom * (140 * row + 40)];
}

const coloursAt = (x: number, y: number) =>
  page.evaluate(
    ([pageX, pageY]) => {
      const canvas = document.querySelector<HTMLCanvasElement>('.overview')!;
      const box = canvas.getBoundingClientRect();
      const scale = canvas.width / box.width;
      const [left, top] = [(pageX! - box.x) * scale, (pageY! - box.y) * scale];
      return [...canvas.getContext('2d')!.getImageData(left, top, 1, 1).data];
    },
    [x, y],
  );

it('10,000 nodes open without ever becoming elements all at once, and are seen', async () => {
  const most = await open(100, 100);
  expect(await most()).toBeLessThan(200);
  const [, , , opaque] = await coloursAt(...(await middleOf(50, 50)));
  expect(opaque).toBe(255);
});

it('a node of a picture is selected by a click, walked from by keys, and dragged', async () => {
  await open(20, 20);
  const drawing = drawingOn(page);
  const [x, y] = await middleOf(5, 3);
  await page.mouse.move(x, y);
  await drawing.node('n65').waitFor();
  await page.mouse.down();
  await page.mouse.up();
  await expect.poll(() => drawing.node('n65').getAttribute('class')).toContain('selected');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => drawing.node('n66').getAttribute('class')).toContain('selected');
  const before = (await drawing.node('n66').boundingBox())!;
  const from = [before.x + before.width / 2, before.y + before.height / 2] as const;
  await page.mouse.move(...from);
  await drawing.drag(from, [from[0] + 30, from[1] - 60]);
  const after = (await drawing.node('n66').boundingBox())!;
  expect(Math.round(after.x - before.x)).toBeGreaterThan(20);
  expect(Math.round(before.y - after.y)).toBeGreaterThan(45);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => Math.round((await drawing.node('n66').boundingBox())!.x - before.x)).toBe(0);
});
