import { ensureBuilt } from './build.mjs';
import { prepareChromium } from './chromium.mjs';

/** Before all tests of Playwright: the app as it is today, and a Chromium. */
export default async function setUp() {
  await ensureBuilt();
  await prepareChromium();
}
