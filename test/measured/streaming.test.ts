import { expect, it } from 'vitest';
import { stream } from '../../bench/browser/streaming';
import { startBrowser } from '../e2e/browser';

/** `npm run bench -- stream` lets it run for ten minutes. */
it('1,000 metric points a second are drawn without a halt and without growing memory', async () => {
  const browser = await startBrowser();
  try {
    const { stepsPerSecond, lastStep, longTasks, heapMebibytes } = await stream(browser, 1000, 14);
    expect(stepsPerSecond).toBeGreaterThan(900);
    expect(lastStep).toBeGreaterThan(9000);
    // Of a busy machine the rest: alone the longest is below 50 ms.
    expect(longTasks.longest).toBeLessThan(150);
    expect(heapMebibytes.at(-1)! - heapMebibytes[2]!).toBeLessThan(3);
  } finally {
    await browser.close();
  }
});
