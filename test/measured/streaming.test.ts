import { stream } from '../../bench/browser/streaming';
import { chromiumTest as test, expect, inChromium } from '../e2e/fixtures';

inChromium();

/** `npm run bench -- stream` lets it run for ten minutes. */
test('1,000 metric points a second are drawn without a halt and without growing memory', async ({ browser }) => {
  const { lastStep, longTasks, mainThreadShare, heapMebibytes } = await stream(browser, 1000, 14);
  expect(lastStep).toBeGreaterThan(0);
  // Both in processor time, which other work on the machine does not lengthen.
  expect(longTasks.longest).toBeLessThan(50);
  expect(mainThreadShare).toBeLessThan(0.4);
  expect(heapMebibytes.at(-1)! - heapMebibytes[2]!).toBeLessThan(3);
});
