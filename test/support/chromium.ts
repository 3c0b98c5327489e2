import chromium from '@sparticuz/chromium';
import { chromium as playwright, type Browser } from '@playwright/test';

/** Made for a cloud function, one page a process; several pages need processes of their own, and the usual web security. */
const unwanted = new Set(['--single-process', '--disable-web-security']);

/** The Chromium that comes from npm, without a window. */
export async function launchChromium(): Promise<Browser> {
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args: [...chromium.args.filter((argument) => !unwanted.has(argument)), '--no-sandbox'],
    headless: true,
  });
}
