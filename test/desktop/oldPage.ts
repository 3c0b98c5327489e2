import type { Page } from '@playwright/test';

/** What Playwright calls in its own world of the page, and Chromium 83 lacks. */
const polyfill = `Element.prototype.checkVisibility = function () { return this.getClientRects().length > 0; }`;

/** Gives the page of Electron 9.4.1 what Playwright's locators need of a newer Chromium, until it loads anew. */
export async function supplyOldPage(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const worlds: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context.id));
  // It names all that there are before it answers.
  await session.send('Runtime.enable');
  for (const contextId of worlds) await session.send('Runtime.evaluate', { contextId, expression: polyfill });
  await session.detach();
}
