import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { startBrowser } from '../test/support/chromium';
import { root } from '../test/support/checkout';
import { firstLoad } from './browser/firstLoad';
import { keepResult } from './lib/results';
import { summarize } from './lib/statistics';

/**
 * From the start of `netloom serve` until the app can be used: the server prints its link, the page opens in a browser
 * that runs already, LeNet-5 stands there with its shapes, and a key that is pressed selects a node. Beside it the time
 * from opening the link. `npm run bench -- app [ROUNDS]`
 */
const rounds = Number(process.argv[2] ?? 7);

async function start(
  browser: Browser,
): Promise<{ readonly link: number; readonly page: number; readonly all: number }> {
  const home = await mkdtemp(join(tmpdir(), 'netloom-start-'));
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  // The empty tab itself is the browser's start.
  await page.waitForTimeout(500);
  const began = performance.now();
  const server = spawn(process.execPath, [root('out/cli/index.js'), 'serve', '--no-open'], {
    env: { ...process.env, NETLOOM_HOME: home },
  });
  try {
    const link = await new Promise<string>((resolve, reject) => {
      server.stdout.on('data', (chunk: Buffer) => {
        const found = /http:\S+/.exec(chunk.toString())?.[0];
        if (found) resolve(found);
      });
      server.once('exit', (code) => reject(new Error(`netloom serve ended with ${code}.`)));
    });
    const linked = performance.now();
    await page.goto(link, { waitUntil: 'commit' });
    // Looked for in every frame; a locator would look twice a second and add that to the time.
    await page.waitForFunction(
      () => document.querySelector('.react-flow__node[data-id="C1"]')?.textContent.includes('28×28×6'),
      undefined,
      { polling: 'raf' },
    );
    // Leaves the start page, with which a first start begins.
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => document.querySelector('.react-flow__node.selected'), undefined, {
      polling: 'raf',
    });
    const usable = performance.now();
    return { link: linked - began, page: usable - linked, all: usable - began };
  } finally {
    await context.close();
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    await ended;
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

const browser = await startBrowser();
try {
  // The first turn brings files from the disk.
  await start(browser);
  const turns = [];
  for (let round = 0; round < rounds; round++) turns.push(await start(browser));
  const entry = {
    browser: browser.version(),
    milliseconds: {
      untilLink: summarize(turns.map(({ link }) => link)),
      fromLinkToUse: summarize(turns.map(({ page }) => page)),
      untilUse: summarize(turns.map(({ all }) => all)),
    },
    firstLoad: await firstLoad(root('out/renderer')),
  };
  console.log(JSON.stringify(entry, null, 2));
  await keepResult('app', 'serve', entry);
} finally {
  await browser.close();
}
