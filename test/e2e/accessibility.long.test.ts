import type { Page } from '@playwright/test';
import { expect, inChromium, test } from './fixtures';
import { looksRight } from './support/axe';

inChromium();

/** Resolves when a tab shows all that it has. */
const shown: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  Inspector: async (page) => {
    await page.getByRole('group', { name: /^C1, Conv2D/ }).click({ position: { x: 60, y: 40 } });
    const details = page.getByRole('complementary', { name: 'Details' });
    await expect(details.getByLabel('filters', { exact: true })).toBeVisible();
  },
  Recipe: async (page) => {
    await expect(page.getByRole('img', { name: /The learning rate goes/ })).toBeVisible();
    // Which it is when the size of the data set is known.
    await expect(page.getByText(/^step 4,690: /)).toBeVisible();
  },
  Data: (page) => expect(page.locator('.sample-grid li').nth(39)).toBeVisible(),
  // In its colours, which Monaco finds out after the text is there.
  Code: (page) =>
    page.waitForFunction(
      () =>
        new Set([...document.querySelectorAll('.view-line span[class^=mtk]')].map(({ className }) => className)).size >
        2,
    ),
};

for (const [tab, isShown] of Object.entries(shown))
  test(`passes the rules of WCAG AA with the ${tab} tab open`, async ({ page }) => {
    await page.getByRole('tab', { name: tab }).click();
    await isShown(page);
    await looksRight(page, tab.toLowerCase());
  });
