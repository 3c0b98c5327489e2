import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { picture, startBrowser, startServer, visit, type Served } from './browser';
import { violationsOn } from './support/axe';

let server: Served;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** Resolves when a tab shows all that it has. */
const shown: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  Inspector: async (page) => {
    await page.getByRole('group', { name: /^C1, Conv2D/ }).click({ position: { x: 60, y: 40 } });
    await page.getByRole('complementary', { name: 'Details' }).getByLabel('filters', { exact: true }).waitFor();
  },
  Recipe: async (page) => {
    await page.getByRole('img', { name: /The learning rate goes/ }).waitFor();
    // Which it is when the size of the data set is known.
    await page.getByText(/^step 4,690: /).waitFor();
  },
  Data: (page) => page.locator('.sample-grid li').nth(39).waitFor(),
  // In its colours, which Monaco finds out after the text is there.
  Code: (page) =>
    page.waitForFunction(
      () =>
        new Set([...document.querySelectorAll('.view-line span[class^=mtk]')].map(({ className }) => className)).size >
        2,
    ),
};

describe.each(['light', 'dark'] as const)('the %s theme', (theme) => {
  it.each(Object.keys(shown))('passes the rules of WCAG AA with the %s tab open', async (tab) => {
    const { page } = await visit(browser, server.link, theme);
    await page.getByRole('tab', { name: tab }).click();
    await shown[tab]!(page);
    await picture(page, `${tab.toLowerCase()}-${theme}`);
    expect(await violationsOn(page)).toEqual([]);
    await page.context().close();
  });
});
