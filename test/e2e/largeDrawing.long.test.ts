import type { Page } from '@playwright/test';
import { dropDrawing } from '../../bench/browser/app';
import { gridDrawing } from '../../bench/browser/drawings';
import { expect, inChromium, test } from './fixtures';

inChromium();

/** Opens a drawing of so many nodes. Gives the largest number of nodes that were elements at one time. */
async function open(page: Page, columns: number, rows: number): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counter = { most: 0 };
    Object.assign(window, { counter });
    const look = () => {
      counter.most = Math.max(counter.most, document.querySelectorAll('.react-flow__node').length);
    };
    new MutationObserver(look).observe(document.querySelector('.react-flow')!, { childList: true, subtree: true });
  });
  await dropDrawing(page, gridDrawing(columns, rows));
  await expect(page.getByText(`${columns * rows} nodes`).first()).toBeVisible();
  await expect(page.locator('.canvas[data-detail="block"] .overview')).toBeVisible();
  return () => page.evaluate(() => (window as unknown as { counter: { most: number } }).counter.most);
}

/** Where on the page the middle of a node of the grid is, though it is no element. */
async function middleOf(page: Page, column: number, row: number): Promise<readonly [number, number]> {
  const [left, top, zoom] = await page.evaluate(() => {
    const { x, y } = document.querySelector('.react-flow')!.getBoundingClientRect();
    const matrix = new DOMMatrix(getComputedStyle(document.querySelector('.react-flow__viewport')!).transform);
    return [x + matrix.e, y + matrix.f, matrix.a] as const;
  });
  return [left + zoom * (240 * column + 88), top + zoom * (140 * row + 40)];
}

const coloursAt = (page: Page, x: number, y: number) =>
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

test('10,000 nodes open without ever becoming elements all at once, and are seen', async ({ page }) => {
  const most = await open(page, 100, 100);
  expect(await most()).toBeLessThan(200);
  const middle = await middleOf(page, 50, 50);
  // The picture is drawn a frame after the canvas is there.
  await expect.poll(async () => (await coloursAt(page, ...middle))[3]).toBe(255);
});

test('a node of a picture is selected by a click, walked from by keys, and dragged', async ({ page, drawing }) => {
  await open(page, 20, 20);
  const [x, y] = await middleOf(page, 5, 3);
  await page.mouse.move(x, y);
  await expect(drawing.node('n65')).toBeVisible();
  await page.mouse.down();
  await page.mouse.up();
  await expect(drawing.node('n65')).toContainClass('selected');
  await page.keyboard.press('ArrowRight');
  await expect(drawing.node('n66')).toContainClass('selected');
  const before = (await drawing.node('n66').boundingBox())!;
  const from = [before.x + before.width / 2, before.y + before.height / 2] as const;
  await page.mouse.move(...from);
  await drawing.drag(from, [from[0] + 30, from[1] - 60]);
  const moved = async () => {
    const { x: left, y: top } = (await drawing.node('n66').boundingBox())!;
    return [Math.round(left - before.x), Math.round(before.y - top)] as const;
  };
  await expect.poll(async () => (await moved())[0]).toBeGreaterThan(20);
  await expect.poll(async () => (await moved())[1]).toBeGreaterThan(45);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await moved())[0]).toBe(0);
});
