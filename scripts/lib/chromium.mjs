import { ensureLibraries } from './libraries.mjs';
import { say } from './run.mjs';

/** Unpacks the Chromium that comes from npm where it is not yet. NETLOOM_CHROMIUM names another. @returns its path */
export async function chromiumPath() {
  if (process.env.NETLOOM_CHROMIUM) return process.env.NETLOOM_CHROMIUM;
  const { default: chromium } = await import('@sparticuz/chromium');
  return chromium.executablePath();
}

/**
 * Makes Chromium ready for the tests that look at the app in it.
 * @returns {Promise<{ NETLOOM_SKIP_CHROMIUM?: string }>} the environment for the tests: why they are skipped, where they are
 */
export async function prepareChromium() {
  try {
    await ensureLibraries(await chromiumPath(), ['libnss3', 'libexpat1']);
    return {};
  } catch (error) {
    if (process.env.CI) throw error;
    say(`the tests in Chromium are skipped: ${error.message}`);
    return { NETLOOM_SKIP_CHROMIUM: error.message };
  }
}
