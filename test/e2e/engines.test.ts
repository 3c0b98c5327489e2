import { readdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pretendPackage } from '../host/engines/support/pretendPackage';
import { picture, startBrowser, startServer, visit, type Served } from './browser';
import { violationsOn } from './support/axe';

const size = 50_000_000;

/** Whether the storage host answers, and how: played by a server on this machine. */
let mode: 'slow' | 'broken' = 'slow';
let storage: Server;
let pythons: string;
let server: Served;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  storage = createServer((request, response) => {
    if (mode === 'broken' && request.method === 'GET') return void response.writeHead(404).end();
    const from = Number(/bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0);
    response.writeHead(from > 0 ? 206 : 200, {
      'content-length': size - from,
      'content-range': `bytes ${from}-${size - 1}/${size}`,
      'x-goog-hash': 'md5=rL0Y20zC+Fzt72VPzMSk2A==',
    });
    if (request.method === 'HEAD') return void response.end();
    const timer = setInterval(() => response.write(Buffer.alloc(200_000)), 100);
    response.on('close', () => clearInterval(timer));
  });
  await new Promise<void>((resolve) => storage.listen(0, '127.0.0.1', resolve));
  pythons = await mkdtemp(join(tmpdir(), 'netloom-pythons-'));
  for (const name of ['python3', 'python'])
    await writeFile(join(pythons, name), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
  const environment = {
    TFJS_NODE_CDN_STORAGE: `http://127.0.0.1:${(storage.address() as AddressInfo).port}/`,
    // Pythons that do not run: nothing but the server above can give anything.
    PATH: `${pythons}${delimiter}${process.env['PATH']}`,
  };
  [server, browser] = await Promise.all([startServer(environment), startBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  storage?.closeAllConnections();
  storage?.close();
  await rm(pythons, { recursive: true, force: true });
});

const engines = () => join(server.home, 'engines');
const dialog = () => page.getByRole('dialog', { name: 'Engines' });

async function openPanel(theme: 'light' | 'dark' = 'light'): Promise<void> {
  ({ page } = await visit(browser, server.link, theme));
  await page.getByTitle('Opens the engines’ panel.').click();
  await dialog()
    .getByRole('radio', { name: /ONNX Runtime 1/ })
    .waitFor();
}

/** Asks where TensorFlow can be got: anew, or again where a try ended. */
async function askWhere(): Promise<void> {
  await dialog()
    .getByRole('button', { name: /Add TensorFlow…|Try again…/ })
    .click();
}

describe.runIf(process.platform === 'linux' && process.arch === 'x64')('the engines’ panel', () => {
  it.each(['light', 'dark'] as const)(
    'in the %s theme tells size and source first, then the progress; a download can be cancelled and is kept',
    async (theme) => {
      mode = 'slow';
      await openPanel(theme);
      await picture(page, `engines-${theme}`);
      expect(await violationsOn(page)).toEqual([]);
      await askWhere();
      const start = dialog().getByRole('button', { name: 'Download 50 MB and add' });
      await start.waitFor();
      await dialog()
        .getByText(/there is no Python here/)
        .waitFor();
      await picture(page, `engines-offers-${theme}`);
      expect(await violationsOn(page)).toEqual([]);
      await start.click();
      await dialog()
        .getByText(/of 50 MB · .*MB\/s · .* left/)
        .waitFor();
      await picture(page, `engines-download-${theme}`);
      expect(await violationsOn(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page
        .getByTitle('Opens the engines’ panel.')
        .getByText(/Downloading TensorFlow 2\.9\.1 \d+ %/)
        .waitFor();
      await page.getByTitle('Opens the engines’ panel.').click();
      await dialog().getByRole('button', { name: 'Cancel' }).click();
      await dialog().getByText('what was downloaded is kept for the next time').waitFor();
      expect(readdirSync(engines())).toEqual(['downloads']);
      expect(readdirSync(join(engines(), 'downloads'))).toEqual([expect.stringMatching(/\.tar\.gz\.part$/)]);
      await page.context().close();
    },
  );

  it('opens from the command palette and says why a source failed, with a way to try again', async () => {
    mode = 'broken';
    ({ page } = await visit(browser, server.link));
    await page.keyboard.press('Control+k');
    await page.keyboard.type('tensorflow');
    await page.getByRole('option', { name: /Engines…/ }).click();
    await askWhere();
    await dialog().getByRole('button', { name: 'Download 50 MB and add' }).click();
    await dialog()
      .getByRole('alert')
      .getByText(/tfjs-node’s own download: .* it answered 404/)
      .waitFor();
    await picture(page, 'engines-failed');
    expect(await violationsOn(page)).toEqual([]);
    expect(await dialog().getByRole('button', { name: 'Add TensorFlow…' }).count()).toBe(0);
    await dialog().getByRole('button', { name: 'Try again…' }).click();
    await dialog().getByRole('button', { name: 'Download 50 MB and add' }).waitFor();
    await page.context().close();
  });

  it.each(['light', 'dark'] as const)(
    'in the %s theme looks into a folder that is named, says what is wrong with it, and takes the engine from there',
    async (theme) => {
      mode = 'slow';
      const folder = await mkdtemp(join(tmpdir(), 'netloom-folder-'));
      await openPanel(theme);
      await askWhere();
      const field = dialog().getByLabel('Or a folder with TensorFlow on Netloom’s machine');
      await field.fill(folder);
      await field.press('Enter');
      const refusal = dialog().getByRole('alert');
      await refusal.getByText(`There is no TensorFlow in ${folder}: libtensorflow_cc.so.2`).waitFor();
      expect(await field.getAttribute('aria-invalid')).toBe('true');
      // The other sources are told of when they have answered, which does not matter here.
      await dialog().getByRole('button', { name: 'Download 50 MB and add' }).waitFor();
      await picture(page, `engines-folder-refused-${theme}`);
      expect(await violationsOn(page)).toEqual([]);

      pretendPackage(join(folder, 'tensorflow'));
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      const choice = dialog().getByRole('radio', { name: `From ${folder}` });
      await choice.waitFor();
      expect(await choice.isChecked()).toBe(true);
      expect(await refusal.count()).toBe(0);
      // From where the keyboard is, the way leads on.
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Back');
      await picture(page, `engines-folder-${theme}`);
      expect(await violationsOn(page)).toEqual([]);
      await dialog().getByRole('button', { name: 'Add TensorFlow', exact: true }).click();
      // Its library is empty.
      await refusal.getByText(/could not compile the bridge to TensorFlow/).waitFor();
      await picture(page, `engines-folder-failed-${theme}`);
      await page.context().close();
      await rm(folder, { recursive: true });
    },
  );

  it('leaves nothing half-installed where the app is closed in mid-download', async () => {
    mode = 'slow';
    await openPanel();
    await askWhere();
    await dialog().getByRole('button', { name: 'Download 50 MB and add' }).click();
    await dialog()
      .getByText(/of 50 MB/)
      .waitFor();
    const ended = new Promise((resolve) => server.process.once('exit', resolve));
    server.process.kill('SIGTERM');
    await ended;
    expect(readdirSync(engines())).toEqual(['downloads']);
  });
});
