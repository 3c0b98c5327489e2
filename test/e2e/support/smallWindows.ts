import { expect, type Page } from '@playwright/test';
import { picture } from '../../support/visit';
import { inBothThemes } from './axe';

/** Keeps pictures of the page that covers the drawing in small windows, where nothing of it is wider than they are. */
export async function fitsSmallWindows(page: Page, name: string): Promise<void> {
  for (const [width, height] of [
    [1100, 700],
    [720, 450],
  ] as const) {
    await page.setViewportSize({ width, height });
    await inBothThemes(page, (theme) => picture(page, `${name}-${theme}-${width}`));
    expect(await page.locator('.page-cover').evaluate((cover) => cover.scrollWidth)).toBeLessThanOrEqual(width);
  }
}
