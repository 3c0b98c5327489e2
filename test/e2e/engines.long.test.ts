import { readdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Page } from '@playwright/test';
import { pretendPackage } from '../host/engines/support/pretendPackage';
import { startServer, type Served } from '../support/served';
import { picture } from '../support/visit';
import { expect, inChromium, test as base } from './fixtures';
import { looksRight, pictures, violationsOn } from './support/axe';

inChromium();

const size = 50_000_000;

interface Storage {
  readonly link: string;
  /** Whether the storage host answers, and how. */
  mode: 'slow' | 'broken';
}

const test = base.extend<object, { storage: Storage; served: Served }>({
  /** Where tfjs-node's downloads come from: played by a server on this machine. */
  storage: [
    async ({}, use) => {
      const server = createServer((request, response) => {
        if (storage.mode === 'broken' && request.method === 'GET') return void response.writeHead(404).end();
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
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const { port } = server.address() as AddressInfo;
      const storage: Storage = { link: `http://127.0.0.1:${port}/`, mode: 'slow' };
      await use(storage);
      server.closeAllConnections();
      server.close();
    },
    { scope: 'worker' },
  ],
  served: [
    async ({ storage }, use) => {
      // Pythons that do not run: nothing but the server above can give anything.
      const pythons = await mkdtemp(join(tmpdir(), 'netloom-pythons-'));
      for (const name of ['python3', 'python'])
        await writeFile(join(pythons, name), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
      const PATH = `${pythons}${delimiter}${process.env['PATH']}`;
      const served = await startServer({ TFJS_NODE_CDN_STORAGE: storage.link, PATH });
      await use(served);
      await served.close();
      await rm(pythons, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
});

test.skip(process.platform !== 'linux' || process.arch !== 'x64', 'tfjs-node has other downloads there');

let page: Page;
test.beforeEach(({ page: opened, storage }) => {
  page = opened;
  storage.mode = 'slow';
});

const enginesOf = ({ home }: Served) => readdirSync(join(home, 'engines'));
const dialog = () => page.getByRole('dialog', { name: 'Engines' });
const button = (name: string) => dialog().getByRole('button', { name });
const statusBar = () => page.getByTitle('Opens the Engines dialog.');

async function openPanel(): Promise<void> {
  await statusBar().click();
  await expect(dialog().getByRole('radio', { name: /ONNX Runtime 1/ })).toBeVisible();
}

/** Asks where TensorFlow can be got: anew, or again where a try ended. */
async function askWhere(): Promise<void> {
  await dialog()
    .getByRole('button', { name: /Add TensorFlow…|Try again…/ })
    .click();
}

test('the engines’ panel tells size and source first, then the progress; a download can be cancelled and is kept', async ({
  served,
}) => {
  await openPanel();
  await looksRight(page, 'engines');
  await askWhere();
  await expect(button('Download 50 MB and add')).toBeVisible();
  await expect(dialog().getByText(/there is no Python here/)).toBeVisible();
  await looksRight(page, 'engines-offers');
  await button('Download 50 MB and add').click();
  await expect(dialog().getByText(/of 50 MB · .*MB\/s · .* left/)).toBeVisible();
  await looksRight(page, 'engines-download');
  await page.keyboard.press('Escape');
  await expect(statusBar().getByText(/Downloading TensorFlow 2\.9\.1 \d+ %/)).toBeVisible();
  await statusBar().click();
  await button('Cancel').click();
  await expect(dialog().getByText('what was downloaded is kept for the next time')).toBeVisible();
  expect(enginesOf(served)).toEqual(['downloads']);
  expect(readdirSync(join(served.home, 'engines', 'downloads'))).toEqual([expect.stringMatching(/\.tar\.gz\.part$/)]);
});

test('the engines’ panel looks into a folder that is named, says what is wrong with it, and takes the engine from there', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'netloom-folder-'));
  await openPanel();
  await askWhere();
  const field = dialog().getByLabel('Or a folder with TensorFlow on the machine that runs Netloom');
  await field.fill(folder);
  await field.press('Enter');
  const refusal = dialog().getByRole('alert');
  await expect(refusal.getByText(`There is no TensorFlow in ${folder}: libtensorflow_cc.so.2`)).toBeVisible();
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  // The other sources are told of when they have answered, which does not matter here.
  await expect(button('Download 50 MB and add')).toBeVisible();
  await looksRight(page, 'engines-folder-refused');

  pretendPackage(join(folder, 'tensorflow'));
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(dialog().getByRole('radio', { name: `From ${folder}` })).toBeChecked();
  await expect(refusal).toHaveCount(0);
  // From where the keyboard is, the way leads on.
  await page.keyboard.press('Tab');
  await expect(button('Back')).toBeFocused();
  await looksRight(page, 'engines-folder');
  await dialog().getByRole('button', { name: 'Add TensorFlow', exact: true }).click();
  // Its library is empty.
  await expect(refusal.getByText(/could not compile the bridge to TensorFlow/)).toBeVisible();
  await pictures(page, 'engines-folder-failed');
  await rm(folder, { recursive: true });
});

test('the engines’ panel opens from the command palette and says why a source failed, with a way to try again', async ({
  storage,
}) => {
  storage.mode = 'broken';
  await page.keyboard.press('Control+k');
  await page.keyboard.type('tensorflow');
  await page.getByRole('option', { name: /Engines…/ }).click();
  await askWhere();
  await button('Download 50 MB and add').click();
  await expect(
    dialog()
      .getByRole('alert')
      .getByText(/tfjs-node’s own download: .* it answered 404/),
  ).toBeVisible();
  await picture(page, 'engines-failed');
  expect(await violationsOn(page)).toEqual([]);
  await expect(button('Add TensorFlow…')).toHaveCount(0);
  await button('Try again…').click();
  await expect(button('Download 50 MB and add')).toBeVisible();
});

test.describe('in German', () => {
  test.use({ locale: 'de-DE' });

  test('the engines’ panel says what happens and why a source failed', async ({ storage }) => {
    storage.mode = 'broken';
    await page.getByRole('contentinfo').getByTitle('Öffnet die Liste der Engines.').click();
    const panel = page.getByRole('dialog', { name: 'Engines verwalten' });
    await expect(panel.getByText('Es ist nicht installiert')).toBeVisible();
    // Again, where a test before tried.
    await panel.getByRole('button', { name: /TensorFlow hinzufügen …|Erneut versuchen …/ }).click();
    await expect(panel.getByText('Quelle: Download von tfjs-node')).toBeVisible();
    await picture(page, 'engines-offers-de');
    await panel.getByRole('button', { name: '50 MB herunterladen und hinzufügen' }).click();
    const refusal = panel.getByRole('alert');
    await expect(refusal.getByText(/TensorFlow ist hier nicht zu bekommen.*Er antwortete 404/s)).toBeVisible();
    await picture(page, 'engines-failed-de');
  });
});

test('nothing half-installed is left where the app is closed in mid-download', async ({ served, watched }) => {
  await openPanel();
  await askWhere();
  await button('Download 50 MB and add').click();
  await expect(dialog().getByText(/of 50 MB/)).toBeVisible();
  const ended = new Promise((resolve) => served.process.once('exit', resolve));
  served.process.kill('SIGTERM');
  await ended;
  expect(enginesOf(served)).toEqual(['downloads']);
  // The page complains that its server is gone, rightly.
  watched.errors.splice(0);
});
