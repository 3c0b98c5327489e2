import type { Page } from '@playwright/test';
import { expect, inChromium, test } from './fixtures';
import { looksRight, pictures } from './support/axe';

inChromium();

const separator = (page: Page, name: string) => page.getByRole('separator', { name });
const widthOf = async (page: Page, selector: string) => (await page.locator(selector).boundingBox())?.width ?? 0;
const panels = { palette: '#palette', lower: '#bottom', side: '#side' };

test('panels collapse by command and double click, come back, and are remembered', async ({ page, drawing }) => {
  const before = await widthOf(page, panels.palette);
  expect(before).toBeGreaterThan(140);
  await separator(page, 'Width of the palette').dblclick();
  await expect.poll(() => widthOf(page, panels.palette)).toBe(0);
  await page.reload();
  await expect.poll(() => widthOf(page, panels.side)).toBeGreaterThan(200);
  expect(await widthOf(page, panels.palette)).toBe(0);
  await drawing.command('Show or hide palette');
  await expect.poll(() => widthOf(page, panels.palette)).toBeGreaterThan(140);
});

test('a panel is resized by the keyboard', async ({ page }) => {
  const before = await widthOf(page, panels.side);
  await separator(page, 'Width of the inspector').focus();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => widthOf(page, panels.side)).toBeGreaterThan(before);
});

for (const [width, height] of [
  [1440, 900],
  [1100, 700],
] as const)
  test.describe(`at ${width}×${height}`, () => {
    test.use({ viewport: { width, height } });

    test('the lower panel fills the window until Escape, and code stands at half of it', async ({ page, drawing }) => {
      await page.getByRole('button', { name: 'Maximise the lower panel' }).click();
      const box = (await page.getByRole('region', { name: 'Lower panel' }).boundingBox())!;
      expect([box.x, box.width]).toEqual([0, width]);
      expect(box.height).toBeGreaterThan(height - 100);
      await expect(page.getByRole('complementary', { name: 'Details' })).toBeHidden();
      await looksRight(page, `panels-maximised-${width}`);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('complementary', { name: 'Details' })).toBeVisible();
      await drawing.command('Code beside the canvas');
      await expect.poll(() => widthOf(page, panels.side)).toBeGreaterThan(width * 0.48);
      await expect(page.locator('.monaco-editor').first()).toBeVisible();
      expect((await page.locator('.canvas-area').boundingBox())!.width).toBeGreaterThanOrEqual(320);
      await pictures(page, `panels-code-${width}`);
      await drawing.command('Code beside the canvas');
      await expect.poll(() => widthOf(page, panels.side)).toBeLessThan(320);
    });
  });
