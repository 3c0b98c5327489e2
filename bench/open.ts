import { startBrowser } from '../test/support/chromium';
import { startServer } from '../test/support/served';
import { canvasOf, dropDrawing, openApp } from './browser/app';
import { gridDrawing } from './browser/drawings';
import { recordFrames } from './browser/frames';
import { gesturesOf } from './browser/gestures';
import { keepResult } from './lib/results';
import { quantile } from './lib/statistics';

/**
 * A file of 10,000 nodes is dropped on the window: milliseconds until the whole drawing is seen with its totals, how long
 * the page stood still at most meanwhile, and the frames when it is panned then. `npm run bench -- open [ROUNDS]`
 */
const rounds = Number(process.argv[2] ?? 3);
const side = 100;

const server = await startServer();
const browser = await startBrowser();
try {
  const turns = [];
  for (let round = 0; round < rounds; round++) {
    const page = await openApp(browser, server.link, { width: 1440, height: 900 });
    await page.waitForTimeout(1500);
    await page.evaluate(`globalThis.longTasks = [];
      new PerformanceObserver((list) => longTasks.push(...list.getEntries().map((entry) => entry.duration)))
        .observe({ type: 'longtask' });`);
    const drawing = gridDrawing(side, side);
    const began = performance.now();
    await dropDrawing(page, drawing);
    await page
      .getByText(`${side * side} nodes`)
      .first()
      .waitFor();
    await page.locator('.canvas[data-detail="block"] .overview').waitFor();
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    const seen = performance.now() - began;
    await page.waitForTimeout(1500);
    const longTasks = await page.evaluate<number[]>('longTasks.splice(0)');
    const elements = await page.locator('.react-flow__node').count();
    const area = await canvasOf(page);
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    const at = { x: area.x + 20, y: area.y + area.height / 2 };
    await gesturesOf(session).circle(at, 40, 20);
    const frames = await recordFrames(page, session, () => gesturesOf(session).circle(at, 40, 60));
    turns.push({ seen, longest: Math.max(0, ...longTasks), elements, frames });
    await page.context().close();
  }
  const deltas = turns.flatMap(({ frames }) => frames.deltas);
  const entry = {
    ...{ browser: browser.version(), nodes: side * side, rounds },
    millisecondsUntilSeen: turns.map(({ seen }) => Math.round(seen)),
    longestTask: turns.map(({ longest }) => Math.round(longest)),
    elements: Math.max(...turns.map(({ elements }) => elements)),
    pan: {
      median: Number(quantile(deltas, 0.5).toFixed(1)),
      p95: Number(quantile(deltas, 0.95).toFixed(1)),
      mainThread: Number((turns.reduce((sum, { frames }) => sum + frames.mainThread, 0) / turns.length).toFixed(2)),
      moves: turns.reduce((sum, { frames }) => sum + frames.moves, 0),
    },
  };
  console.log(JSON.stringify(entry));
  await keepResult('open', `${side * side} nodes`, entry);
} finally {
  await browser.close();
  await server.close();
}
