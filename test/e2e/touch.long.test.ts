import type { CDPSession, Locator, Page } from '@playwright/test';
import { expect, inChromium, test } from './fixtures';
import { openFromGallery } from './support/gallery';

inChromium();
test.use({ hasTouch: true });

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Moves fingers along straight lines, as a screen reports them. */
async function swipe(session: CDPSession, fingers: readonly { readonly from: Point; readonly to: Point }[]) {
  const at = (share: number) =>
    fingers.map(({ from, to }, id) => ({
      id,
      x: from.x + share * (to.x - from.x),
      y: from.y + share * (to.y - from.y),
    }));
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) });
  for (let step = 1; step <= 10; step++)
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(step / 10) });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

const viewport = (page: Page) =>
  page.locator('.react-flow__viewport').evaluate((element) => {
    const { a, e, f } = new DOMMatrix(getComputedStyle(element).transform);
    return { zoom: a, x: e, y: f };
  });

async function middleOf(element: Locator): Promise<Point> {
  const { x, y, width, height } = (await element.boundingBox())!;
  return { x: x + width / 2, y: y + height / 2 };
}

/** A point of the canvas with nothing on it. */
async function emptyPlace(page: Page): Promise<Point> {
  const { x, y, width, height } = (await page.locator('.react-flow').boundingBox())!;
  return { x: x + width / 2, y: y + height - 40 };
}

test('one finger moves the view, two zoom it, a tap selects or adds, a finger takes a node along and connects ports', async ({
  page,
  drawing,
}) => {
  await openFromGallery(page, drawing, 'Small CNN');
  const session = await page.context().newCDPSession(page);
  const empty = await emptyPlace(page);

  const before = await viewport(page);
  await swipe(session, [{ from: empty, to: { x: empty.x + 60, y: empty.y - 30 } }]);
  await expect.poll(async () => Math.round((await viewport(page)).x - before.x)).toBeGreaterThan(40);
  const moved = await viewport(page);
  expect(moved.zoom).toBeCloseTo(before.zoom, 5);
  expect(moved.y).toBeLessThan(before.y);

  await swipe(session, [
    { from: { x: empty.x - 30, y: empty.y }, to: { x: empty.x - 90, y: empty.y } },
    { from: { x: empty.x + 30, y: empty.y }, to: { x: empty.x + 90, y: empty.y } },
  ]);
  await expect.poll(async () => (await viewport(page)).zoom).toBeGreaterThan(moved.zoom * 1.5);
  await page
    .getByRole('button', { name: 'Fit' })
    .or(page.getByRole('button', { name: 'Fit view' }))
    .first()
    .click();

  const node = drawing.node('conv1');
  const tapped = await middleOf(node);
  await page.touchscreen.tap(tapped.x, tapped.y);
  await expect(node).toContainClass('selected');

  const place = await middleOf(node);
  await swipe(session, [{ from: place, to: { x: place.x, y: place.y + 80 } }]);
  await expect.poll(async () => Math.round((await middleOf(node)).y - place.y)).toBeGreaterThan(40);

  const nodes = page.locator('.react-flow__node');
  const count = await nodes.count();
  const block = await middleOf(page.getByRole('button', { name: 'Conv2D', exact: true }));
  // With nothing selected it stands alone.
  await page.touchscreen.tap(empty.x, empty.y);
  await page.touchscreen.tap(block.x, block.y);
  await expect(nodes).toHaveCount(count + 1);

  const edges = page.locator('.react-flow__edge');
  const wired = await edges.count();
  const ports = [
    drawing.node('conv1').locator('.react-flow__handle.source'),
    page.locator('.react-flow__node.selected .react-flow__handle.target'),
  ];
  const [from, to] = await Promise.all(ports.map((port) => middleOf(port.first())));
  await swipe(session, [{ from: from!, to: to! }]);
  await expect(edges).toHaveCount(wired + 1);
});
