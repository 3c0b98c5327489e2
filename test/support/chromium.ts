import { chromium, type Browser, type LaunchOptions } from '@playwright/test';
import { chromiumPath } from '../../scripts/lib/chromium.mjs';

/** The Chromium that comes from npm, without a window. NETLOOM_CHROMIUM names another. */
export async function chromiumOptions(more: readonly string[] = []): Promise<LaunchOptions> {
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--no-first-run',
    '--disable-background-networking',
    ...more,
  ];
  return { executablePath: await chromiumPath(), args, headless: true };
}

export const startBrowser = async (more?: readonly string[]): Promise<Browser> =>
  chromium.launch(await chromiumOptions(more));
