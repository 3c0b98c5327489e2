import { statfs } from 'node:fs/promises';
import { chromium, type Browser, type LaunchOptions } from '@playwright/test';
import { chromiumPath } from '../../scripts/lib/chromium.mjs';

const intoFiles = '--disable-dev-shm-usage';
/** Bytes of shared memory that two browsers find room in. */
const enoughShared = 2 ** 30;

/** Playwright has Chromium share memory in files, as containers may have little else; they cost a tenth of its time. */
async function sharesMemory(): Promise<boolean> {
  const found = await statfs('/dev/shm').catch(() => undefined);
  return found !== undefined && found.bavail * found.bsize >= enoughShared;
}

/** The Chromium that comes from npm, without a window. NETLOOM_CHROMIUM names another. */
export async function chromiumOptions(more: readonly string[] = []): Promise<LaunchOptions> {
  const args = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', ...more];
  const ignoreDefaultArgs = (await sharesMemory()) ? [intoFiles] : [];
  return { executablePath: await chromiumPath(), args, headless: true, ignoreDefaultArgs };
}

export const startBrowser = async (more?: readonly string[]): Promise<Browser> =>
  chromium.launch(await chromiumOptions(more));
