import { test as base } from '@playwright/test';
import { chromiumOptions } from '../support/chromium';
import { startServer, type Served } from '../support/served';
import { profile, watch, type Watch } from '../support/visit';
import { drawingOn, type Drawing } from './support/drawing';
import { KeptPage } from './support/keptPage';

export { expect } from '@playwright/test';

/** Tests in the Chromium that comes from npm. */
export const chromiumTest = base.extend<object, object>({
  launchOptions: [async ({}, use) => use(await chromiumOptions()), { scope: 'worker' }],
});

async function serve({}: object, use: (served: Served) => Promise<void>): Promise<void> {
  const served = await startServer();
  await use(served);
  await served.close();
}

/** Tests of the served app: each begins with a page as if it were new, which must end without an error on its console. */
export const test = chromiumTest.extend<{ watched: Watch; drawing: Drawing }, { served: Served; kept: KeptPage }>({
  served: [serve, { scope: 'worker' }],
  kept: [async ({ browser }, use) => use(new KeptPage(browser)), { scope: 'worker' }],
  context: async ({ kept, locale, hasTouch }, use) => {
    const options = { ...profile, ...(locale && { locale }), ...(hasTouch && { hasTouch }) };
    await use(await kept.contextWith(options));
  },
  watched: async ({ context }, use) => {
    const watched = watch(context);
    await use(watched);
    watched.stop();
    base.expect(watched.errors).toEqual([]);
  },
  page: async ({ context: _context, kept, served, watched, colorScheme, viewport }, use) => {
    const page = kept.current;
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize(viewport ?? profile.viewport);
    await served.forgetUnsaved();
    // Until the app is opened the page is that of the test before.
    page.once('framenavigated', () => watched.begin());
    await kept.open(served.link);
    await use(page);
  },
  drawing: async ({ page }, use) => use(drawingOn(page)),
});

/** The same with a server of their own: what it trains is seen on every page that it serves. */
export const testApart = test.extend<object, { served: Served }>({ served: [serve, { scope: 'worker' }] });

/** Each file of tests in a browser begins with this: without the system's libraries they are skipped, which the set-up explains. */
export const inChromium = (): void =>
  base.skip(() => Boolean(process.env['NETLOOM_SKIP_CHROMIUM']), 'libraries of the system are missing');
