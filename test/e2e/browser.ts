import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { chromium as playwright, type Browser, type Page } from '@playwright/test';
import { root } from '../support/checkout';

export interface Served {
  readonly link: string;
  readonly home: string;
  readonly process: ChildProcess;
  /** Forgets the drawing that was not saved, which the app would offer to recover over what a test clicks on. */
  forgetUnsaved(): Promise<void>;
  close(): Promise<void>;
}

/** Starts the built `netloom serve` as people do, with a home of its own. */
export async function startServer(environment: NodeJS.ProcessEnv = {}): Promise<Served> {
  const cli = root('out/cli/index.js');
  if (!existsSync(cli))
    throw new Error('The app is not built: run "npm run build", or "npm test -- e2e", which builds it.');
  const home = await mkdtemp(join(tmpdir(), 'netloom-e2e-'));
  const server = spawn(process.execPath, [cli, 'serve', '--no-open'], {
    env: { ...process.env, NETLOOM_HOME: home, ...environment },
  });
  const link = await new Promise<string>((resolve, reject) => {
    let output = '';
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const found = /http:\S+/.exec(output)?.[0];
      if (found) resolve(found);
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
    server.on('exit', (code) => reject(new Error(`netloom serve ended with ${code}: ${output}`)));
  });
  return {
    link,
    home,
    process: server,
    forgetUnsaved: () => rm(join(environment['NETLOOM_HOME'] ?? home, 'autosave.json'), { force: true }),
    async close() {
      if (server.exitCode !== null) return rm(home, { recursive: true, force: true, maxRetries: 5 });
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGTERM');
      const late = setTimeout(() => server.kill('SIGKILL'), 10_000);
      await ended;
      clearTimeout(late);
      await rm(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** A real Chromium without a window. NETLOOM_CHROMIUM names another one than that of the npm package. */
export async function startBrowser(): Promise<Browser> {
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--no-first-run',
    '--disable-background-networking',
  ];
  return playwright.launch({
    executablePath: process.env['NETLOOM_CHROMIUM'] ?? (await chromium.executablePath()),
    args,
    headless: true,
  });
}

export interface Visit {
  readonly page: Page;
  /** Errors on the page's console, exceptions and breaches of the content security policy. */
  readonly errors: string[];
  /** Names of what the page asked the host, in order. */
  readonly asked: string[];
}

/** Opens the app in a fresh profile and waits for the drawing. */
export async function visit(browser: Browser, link: string, theme: 'light' | 'dark' = 'light'): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    colorScheme: theme,
    permissions: ['clipboard-read', 'clipboard-write'],
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  const asked: string[] = [];
  page.on('request', (request) => {
    const name = /\/rpc\/(.+)$/.exec(request.url())?.[1];
    if (name) asked.push(name);
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(link);
  await page.locator('.react-flow__node').first().waitFor({ timeout: 30_000 });
  await page.waitForFunction(isFitted);
  return { page, errors, asked };
}

/** The view moves to the drawing a few frames after this is there. */
const isFitted = () => {
  const viewport = document.querySelector('.react-flow__viewport');
  return !!viewport && !new DOMMatrix(getComputedStyle(viewport).transform).isIdentity;
};

/** Keeps a picture of the page in `test-results/`. */
export async function picture(page: Page, name: string): Promise<void> {
  await mkdir(root('test-results'), { recursive: true });
  await page.screenshot({ path: root(`test-results/${name}.png`) });
}
