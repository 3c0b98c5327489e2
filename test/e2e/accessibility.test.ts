import type { Browser } from 'playwright-core';
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

describe.each(['light', 'dark'] as const)('the %s theme', (theme) => {
  it.each(['Inspector', 'Recipe', 'Data', 'Code'])('passes the rules of WCAG AA with the %s tab open', async (tab) => {
    const { page } = await visit(browser, server.link, theme);
    await page.getByRole('tab', { name: tab }).click();
    if (tab === 'Inspector')
      await page.getByRole('group', { name: /^C1, Conv2D/ }).click({ position: { x: 60, y: 40 } });
    await page.waitForTimeout(700);
    await picture(page, `${tab.toLowerCase()}-${theme}`);
    expect(await violationsOn(page)).toEqual([]);
    await page.context().close();
  });
});
