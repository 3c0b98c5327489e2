import { execFileSync } from 'node:child_process';
import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idxImages, idxLabels } from '../support/idx';
import { startBrowser, startServer, visit, type Served } from './browser';

let server: Served;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  server = await startServer();
  browser = await startBrowser();
  ({ page } = await visit(browser, server.link));
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const press = (name: string | RegExp) => page.getByRole('button', { name }).click();
const trainers = () =>
  execFileSync('ps', ['-o', 'pid=', '--ppid', String(server.process.pid)], { encoding: 'utf8' })
    .trim()
    .split(/\s+/)
    .map(Number);

describe.skipIf(process.platform === 'win32')('a run in the real app', { timeout: 120_000 }, () => {
  it('survives the loss of its trainer, a reload and a stop', async () => {
    await page.locator('[data-command="training.start"]').first().click();
    await page.getByText(/step [1-9]\d* of 4,690/).waitFor({ timeout: 60_000 });
    // A pause writes a checkpoint.
    await press('Pause');
    await press('Resume');
    await page.getByRole('button', { name: 'Pause' }).waitFor();
    for (const pid of trainers()) process.kill(pid, 'SIGKILL');
    await page.getByRole('alert').getByText('The trainer was lost.').waitFor();
    await page.reload();
    await press(/^Resume from step [1-9]/);
    await page.getByText('Training', { exact: true }).last().waitFor();
    await press('Stop');
    await press(/^Go on from step [1-9]/);
    await press('Stop');
    await page.getByText('Stopped', { exact: true }).waitFor({ timeout: 60_000 });
  });

  it('takes four IDX files and names the one that is cut short or chosen twice', async () => {
    await page.getByRole('tab', { name: 'Data' }).click();
    await page.getByLabel('data set').selectOption('idx');
    const labels = idxLabels(Array.from({ length: 100 }, (_, index) => index % 10));
    const images = idxImages(100, 28, 28);
    const file = (name: string, bytes: Uint8Array) => ({
      name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(bytes),
    });
    const files = [
      file('train-images', images),
      file('train-labels', labels),
      file('t10k-images', images),
      file('t10k-labels', labels),
    ];
    const choose = (chosen: typeof files) => page.locator('.idx-chooser input[type=file]').setInputFiles(chosen);
    await choose([file('train-images', images.subarray(0, 300)), ...files.slice(1)]);
    await page.getByText(/train-images is cut short/).waitFor();
    await choose([files[0]!, files[1]!, files[0]!, files[1]!]);
    await page.getByText(/train-images was chosen twice/).waitFor();
    await choose(files);
    await page.getByText('100 training images · 100 test images').waitFor();
    expect(await page.locator('.sample-grid li').count()).toBe(40);
  });
});
