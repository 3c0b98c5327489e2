import { ensureLibraries } from './libraries.mjs';
import { say } from './run.mjs';

/** Unpacks the Chromium that comes from npm where it is not yet. NETLOOM_CHROMIUM names another. @returns its path */
export async function chromiumPath() {
  if (process.env.NETLOOM_CHROMIUM) return process.env.NETLOOM_CHROMIUM;
  const { default: chromium } = await import('@sparticuz/chromium');
  return chromium.executablePath();
}

/**
 * Makes Chromium ready for the tests that look at the app in it, once for all that are started afterwards.
 * NETLOOM_SKIP_CHROMIUM says to them why they are skipped, if they are.
 */
export async function prepareChromium() {
  process.env.NETLOOM_SKIP_CHROMIUM ??= await reasonAgainst();
}

async function reasonAgainst() {
  try {
    await ensureLibraries('Chromium', await chromiumPath());
    return '';
  } catch (error) {
    if (process.env.CI) throw error;
    say(`the tests in Chromium are skipped: ${error.message}`);
    return error.message;
  }
}
