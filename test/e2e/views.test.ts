import type { Page } from '@playwright/test';
import { expect, inChromium, test } from './fixtures';
import { looksRight } from './support/axe';
import { openFromGallery } from './support/gallery';

inChromium();

const view = (page: Page, name: string) =>
  page.getByRole('group', { name: 'View' }).getByRole('button', { name, exact: true });
const solids = (page: Page, id: string) => page.locator(`.react-flow__node[data-id="${id}"] .volume-solid > polygon`);

test('one key shows the same drawing as cards, volumes and tiles; the choice is remembered', async ({
  page,
  drawing,
}) => {
  await openFromGallery(page, drawing, 'Small CNN');
  await drawing.pick('conv1');
  const place = () => drawing.node('conv1').evaluate((element) => element.style.transform);
  const before = await place();
  await page.keyboard.press('2');
  await expect(solids(page, 'conv1')).toHaveCount(3);
  await expect(view(page, 'Volumes')).toHaveAttribute('aria-pressed', 'true');
  await expect(drawing.node('conv1')).toContainClass('selected');
  await expect(drawing.node('conv1').locator('.volume-shape')).toHaveText(/^28×28×\d+$/);
  // A dropout is on the card before it, so it has no volume.
  await drawing.isGone('dropout');
  await expect(page.locator('[data-id^="conv1.output>"]')).toHaveCount(1);
  await expect(page.locator('.file-name')).not.toContainText('unsaved');

  await page.keyboard.press('3');
  await expect(drawing.node('conv1').locator('.node-tile')).toBeVisible();
  await page.keyboard.press('1');
  await expect(drawing.node('conv1').locator('.node-caption')).toBeVisible();
  // The drawing keeps its own places.
  expect(await place()).toBe(before);

  await drawing.command('View: volumes');
  await expect(solids(page, 'conv1')).toHaveCount(3);
  await page.reload();
  await expect(page.locator('.volume').first()).toBeVisible();
});

test('edges of volumes are there though the code that draws them loads late', async ({ page, drawing }) => {
  let arrive = () => {};
  const late = new Promise<void>((resolve) => (arrive = resolve));
  await page.route(/\/VolumeNode-[^/]+\.js$/, async (route) => {
    await late;
    await route.continue();
  });
  await page.reload();
  await expect(drawing.node('C1')).toBeVisible();
  await drawing.pick('C1');
  await page.keyboard.press('2');
  await expect(page.locator('.react-flow__node-volume').first()).toBeAttached();
  await expect(solids(page, 'C1')).toHaveCount(0);
  arrive();
  await expect(solids(page, 'C1')).toHaveCount(3);
  await expect(page.locator('[data-id^="C1.output>"]')).toHaveCount(1);
});

test('volumes are walked, edited and renamed by keyboard, and follow what changes', async ({ page, drawing }) => {
  await openFromGallery(page, drawing, 'LeNet-5');
  await page.keyboard.press('2');
  const shape = (id: string) => drawing.node(id).locator('.volume-shape');
  await expect(shape('C1')).toHaveText('28×28×6');
  await drawing.node('C1').click();
  await page.keyboard.press('ArrowRight');
  await expect(drawing.node('S2')).toContainClass('selected');
  await page.keyboard.press('ArrowLeft');
  const narrow = (await drawing.node('C1').boundingBox())!.width;
  await drawing.set('filters', '64');
  await expect(shape('C1')).toHaveText('28×28×64');
  await expect.poll(async () => (await drawing.node('C1').boundingBox())!.width).toBeGreaterThan(narrow);
  await drawing.node('C3').click();
  await drawing.set('kernel', '20');
  await expect(drawing.node('C3').locator('.volume')).toHaveAttribute('data-state', 'problem');
  await expect(drawing.node('C3').locator('.volume-problems')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(shape('C3')).toHaveText('10×10×16');
});

test('a residual network has arcs in its volumes; assistive technology has nothing to complain about', async ({
  page,
  drawing,
}) => {
  await openFromGallery(page, drawing, 'ResNet-50');
  await page.keyboard.press('2');
  await expect(solids(page, 'stage1')).toHaveCount(9);
  await expect(page.locator('.volume-skip')).toHaveCount(4);
  await expect(drawing.node('stage1')).toHaveAccessibleName(/^stage1, .*repeated 3 times, output 56 by 56 by 256/);
  await looksRight(page);
  await drawing.node('stage2').dblclick();
  await expect(page.locator('.breadcrumb')).toContainText('stage2');
  await expect(page.locator('.volume').first()).toBeVisible();
});

test('an edge from a volume leaves from the last block on its card', async ({ page, drawing }) => {
  await openFromGallery(page, drawing, 'Small CNN');
  await page.keyboard.press('2');
  await expect(solids(page, 'hidden')).toHaveCount(3);
  await drawing.node('hidden').hover();
  const [port] = [await drawing.port('hidden', 'source')];
  await drawing.drag(port, [port[0] + 20, port[1] + 160]);
  await page.getByRole('dialog', { name: 'Add a block' }).getByRole('combobox').fill('dense');
  await page.keyboard.press('Enter');
  await page.keyboard.press('1');
  await expect(page.locator('[data-id^="dropout.output>dense"]')).toHaveCount(1);
});

test('a volume says of a repeated block what differs from one repetition to the next, as its card does', async ({
  page,
  drawing,
}) => {
  await openFromGallery(page, drawing, 'ResNet-50');
  await expect(drawing.node('stage2').locator('.node-caption')).toContainText(/stride 2, then 1/);
  await page.keyboard.press('2');
  await expect(drawing.node('stage2').locator('.volume')).toHaveAttribute('title', /stride 2, then 1/);
});
