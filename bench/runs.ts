import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from '@playwright/test';
import { runListQuerySchema } from '@shared/contract/runRecords';
import { createHost } from '@host/index';
import { startBrowser } from '../test/support/chromium';
import { startServer, type Served } from '../test/support/served';
import { visit } from '../test/support/visit';
import { fillStore } from '../test/host/runs/support/fill';
import { keepResult } from './lib/results';
import { summarize, type Summary } from './lib/statistics';
import { figure, table } from './lib/table';

/**
 * The store of runs with 1,000 runs of 10,000 points: what the host takes to answer, and what a person waits from the
 * click on the tab to the painted list, over the whole way (file, host, transport, page). `npm run bench -- runs`
 */
const { values: options } = parseArgs({
  options: {
    'dry-run': { type: 'boolean', default: false },
    /** A home that is filled already, or that is to be kept; filling takes longer than measuring. */
    home: { type: 'string' },
  },
});
const [runs, points] = [1000, 10_000];
const times = 21;
const pageSize = 100;

const home = options.home ?? mkdtempSync(join(tmpdir(), 'netloom-bench-'));
const file = join(home, 'runs', 'runs.db');
const rows: string[][] = [];
const results: Record<string, Summary> = {};

function report(what: string, summary: Summary): void {
  results[what] = summary;
  rows.push([what, ...[summary.median, summary.high, summary.minimum].map(figure)]);
}

async function measure(what: string, work: () => Promise<unknown>, count = times): Promise<void> {
  const took: number[] = [];
  for (let time = 0; time < count; time++) {
    const start = performance.now();
    await work();
    took.push(performance.now() - start);
  }
  report(what, summarize(took));
}

/** What the host answers, in this process: each time with a host that has just been made, and with one that is there. */
async function measureHost(): Promise<void> {
  const query = (more = {}) => runListQuerySchema.parse({ limit: pageSize, ...more });
  await measure('host: opening the file, and the first page', async () => {
    const host = createHost({ home });
    await host.handlers['runs.list'](query());
    await host.close();
  });
  const host = createHost({ home });
  const { handlers } = host;
  await measure('host: the first page', () => handlers['runs.list'](query()));
  await measure('host: all 1,000 runs', () => handlers['runs.list'](query({ limit: runs })));
  await measure('host: a search, sorted by its main metric', () =>
    handlers['runs.list'](query({ search: 'baseline onnx', sort: 'bestMetric' })),
  );
  const eight = (await handlers['runs.list'](query({ limit: 8 }))).runs.map(({ run }) => run);
  const curves = { width: 800, smoothing: 0.9 };
  await measure('host: curves of one run', () => handlers['runs.curves']({ runs: eight.slice(0, 1), ...curves }));
  await measure('host: curves of eight runs', () => handlers['runs.curves']({ runs: eight, ...curves }));
  await measure('host: differences of eight runs', () => handlers['runs.compare']({ runs: eight }));
  await host.close();
}

/** Milliseconds in the page from the click on the tab to the frame that shows the runs. */
const openTab = `(async () => {
  const tab = (name) => [...document.querySelectorAll('[role=tab]')].find(({ textContent }) => textContent.startsWith(name));
  const press = (name) => tab(name).dispatchEvent(new MouseEvent('mousedown', { bubbles: true, button: 0 }));
  const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  press('Training');
  await painted();
  const start = performance.now();
  press('Runs');
  while (!document.querySelector('.runs-table tbody th[scope=row]')) await new Promise((resolve) => setTimeout(resolve));
  await painted();
  return performance.now() - start;
})()`;

async function measureApp(browser: Browser): Promise<void> {
  const first: number[] = [];
  const again: number[] = [];
  for (let round = 0; round < 5; round++) {
    const server: Served = await startServer({ NETLOOM_HOME: home });
    try {
      const { page } = await visit(browser, server.link);
      // As after a start: the tab's code has come.
      await page.waitForTimeout(3000);
      first.push(await page.evaluate<number>(openTab));
      for (let time = 0; time < 4; time++) again.push(await page.evaluate<number>(openTab));
      await page.context().close();
    } finally {
      await server.close();
    }
  }
  report('app: from the click to the list, the first time', summarize(first));
  report('app: from the click to the list, again', summarize(again));
}

try {
  if (!existsSync(file)) {
    mkdirSync(join(home, 'runs'), { recursive: true });
    const start = performance.now();
    fillStore(file, runs, points);
    console.log(`${runs} runs of ${points} points written in ${((performance.now() - start) / 1000).toFixed(0)} s`);
  }
  const megabytes = Number((statSync(file).size / 1e6).toFixed(1));
  await measureHost();
  const browser = await startBrowser();
  try {
    await measureApp(browser);
  } finally {
    await browser.close();
  }
  console.log(`${runs} runs of ${points} points, ${megabytes} MB`);
  console.log(table(['milliseconds', 'median', '95 % below', 'least'], rows));
  if (!options['dry-run']) await keepResult('runs', 'list-1000', { runs, points, megabytes, results });
} finally {
  if (options.home === undefined) rmSync(home, { recursive: true, force: true });
}
