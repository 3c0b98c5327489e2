import { readdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import type { Browser } from '@playwright/test';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startBrowser } from '../support/chromium';
import { startServer, type Served } from '../support/served';
import { picture, visit } from '../support/visit';
import { violationsOn } from '../e2e/support/axe';
import { python } from './python';

let server: Served;
let browser: Browser;

beforeAll(async () => {
  const environment = {
    // Nothing can be downloaded: what is found is what Python has.
    TFJS_NODE_CDN_STORAGE: 'http://127.0.0.1:9/',
    PIP_INDEX_URL: 'http://127.0.0.1:9/simple',
    PIP_FIND_LINKS: '',
    PATH: `${dirname(python())}${delimiter}${process.env['PATH']}`,
  };
  [server, browser] = await Promise.all([startServer(environment), startBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** `npm test` says why Chromium cannot run. */
const inChromium = it.skipIf(process.env['NETLOOM_SKIP_CHROMIUM']);

inChromium(
  'the engines’ panel adds the TensorFlow of a Python environment, new runs use it, and removes it',
  async () => {
    const { page } = await visit(browser, server.link);
    const engines = join(server.home, 'engines');
    const dialog = page.getByRole('dialog', { name: 'Engines' });
    const status = page.getByTitle('Opens the Engines dialog.');
    await status.click();
    await dialog.getByRole('radio', { name: /ONNX Runtime 1/ }).waitFor();
    await dialog.getByRole('button', { name: 'Add TensorFlow…' }).click();
    await dialog.getByRole('radio', { name: /From a Python environment/ }).click();
    await dialog.getByRole('button', { name: 'Add TensorFlow', exact: true }).click();
    await dialog.getByText(/TensorFlow 2\..* on the CPU is ready\. New runs use it\./).waitFor({ timeout: 120_000 });
    await picture(page, 'engines-added');
    expect(await violationsOn(page)).toEqual([]);
    await status.getByText(/^TensorFlow · CPU/).waitFor();
    expect(readdirSync(engines)).toEqual(['tensorflow']);
    await dialog.getByRole('button', { name: 'Remove TensorFlow' }).click();
    await status.getByText(/^ONNX Runtime · CPU/).waitFor();
    expect(readdirSync(engines)).toEqual([]);
  },
);

inChromium('the engines’ panel takes TensorFlow from a folder that is named', async () => {
  const { page } = await visit(browser, server.link);
  const dialog = page.getByRole('dialog', { name: 'Engines' });
  const status = page.getByTitle('Opens the Engines dialog.');
  await status.click();
  await dialog.getByRole('button', { name: 'Add TensorFlow…' }).click();
  const environment = dirname(dirname(python()));
  const field = dialog.getByLabel('Or a folder with TensorFlow on the machine that runs Netloom');
  await field.fill(environment);
  await field.press('Enter');
  const choice = dialog.getByRole('radio', { name: `From ${environment}` });
  await choice.waitFor();
  await dialog.getByText(/TensorFlow 2\.\d+\.\d+, nothing to download/).waitFor();
  await dialog.getByRole('button', { name: 'Add TensorFlow', exact: true }).click();
  await dialog.getByText(/TensorFlow 2\..* on the CPU is ready\. New runs use it\./).waitFor({ timeout: 120_000 });
  await status.getByText(/^TensorFlow · CPU/).waitFor();
  await dialog.getByText(`from ${environment}`).waitFor();
  await picture(page, 'engines-added-from-folder');
});
