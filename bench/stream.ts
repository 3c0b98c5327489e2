import { startBrowser } from '../test/support/chromium';
import { stream } from './browser/streaming';
import { keepResult } from './lib/results';

/**
 * 1,000 steps a second, each with loss and accuracy, stream into the app, which draws both curves: long tasks of the
 * page, and its memory after garbage collections. `npm run bench -- stream [SECONDS]`
 */
const seconds = Number(process.argv[2] ?? 600);
const browser = await startBrowser();
try {
  const result = { browser: browser.version(), ...(await stream(browser, 1000, seconds)) };
  console.log(JSON.stringify(result));
  await keepResult('stream', `${seconds} seconds`, result);
} finally {
  await browser.close();
}
