import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import react from '@vitejs/plugin-react';
import type { Browser, Page } from '@playwright/test';
import { build } from 'vite';
import { root } from '../../test/support/checkout';

const origin = 'http://stress.test';
const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Builds the page of React Flow's stress example as Vite builds the app. @returns its folder. */
export async function buildStressPage(): Promise<string> {
  const outDir = join(tmpdir(), `netloom-stress-${process.pid}`);
  await build({
    configFile: false,
    root: root('bench/browser/stress'),
    base: './',
    plugins: [react()],
    logLevel: 'error',
    build: { outDir, emptyOutDir: true, target: 'chrome120' },
  });
  return outDir;
}

/** Opens the page with so many nodes, its canvas where and as large as `area`. */
export async function openStressPage(
  browser: Browser,
  folder: string,
  grid: { readonly columns: number; readonly rows: number },
  area: Area,
  viewport: { readonly width: number; readonly height: number },
): Promise<Page> {
  const page = await (await browser.newContext({ viewport, reducedMotion: 'reduce' })).newPage();
  await page.route(`${origin}/**`, async (route) => {
    const path = new URL(route.request().url()).pathname.slice(1) || 'index.html';
    await route.fulfill({ contentType: types[extname(path)], body: await readFile(join(folder, path)) });
  });
  const asked = new URLSearchParams(Object.entries({ ...grid, ...area }).map(([name, value]) => [name, `${value}`]));
  await page.goto(`${origin}/?${asked.toString()}`);
  await page.locator('.react-flow__edge').last().waitFor({ state: 'attached' });
  return page;
}
