import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { must, say } from './run.mjs';
import { at, readText, writeStamp } from './stamp.mjs';

const require = createRequire(import.meta.url);
/** When the last download failed, so that not every start waits for a network that has no Electron. */
const failureStamp = at('.cache/electron-unavailable');
const retryAfter = 24 * 60 * 60 * 1000;
/** A download that brings nothing for so long is given up. */
const stallSeconds = 20;

/** Whether a window could be shown here. */
export function hasDisplay(environment = process.env, platform = process.platform) {
  return platform !== 'linux' || Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY);
}

/**
 * Electron's binary, downloaded where it is missing: packages' install scripts are off, so npm did not bring it.
 * @returns {Promise<{ path: string, reason?: undefined } | { path?: undefined, reason: string }>}
 */
export async function electronBinary() {
  if (!hasDisplay()) return { reason: 'There is no display' };
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    return { reason: "Electron's sandbox does not run as root" };
  }
  const installed = installedElectron();
  if (installed) return { path: installed };
  const failed = Number(readText(failureStamp));
  if (failed && Date.now() - failed < retryAfter) {
    return { reason: "Electron's binary could not be downloaded lately (npm run electron tries again)" };
  }
  return downloadElectron();
}

/** @returns the path of the binary beside Electron's package, where it is there. */
export function installedElectron() {
  const folder = at('node_modules/electron');
  const name = readText(join(folder, 'path.txt'))?.trim();
  const path = name && join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist'), name);
  return path && existsSync(path) ? path : undefined;
}

/**
 * The folder of Electron that the app is packed with. Packing shows nothing, so that neither a display nor a user who may
 * have a sandbox is needed.
 * @returns {Promise<{ folder: string, reason?: undefined } | { folder?: undefined, reason: string }>}
 */
export async function electronForPacking() {
  const installed = installedElectron();
  const { path, reason } = installed ? { path: installed } : await downloadElectron();
  // On macOS the binary lies inside `Electron.app`.
  return path ? { folder: path.replace(/\/Electron\.app\/.*$/, '').replace(/[\\/]electron(\.exe)?$/, '') } : { reason };
}

/** Downloads the release with its checksum by Electron's own tools, showing progress, and unpacks it. */
export async function downloadElectron() {
  const { version } = require('electron/package.json');
  say(`downloading Electron ${version} (about 110 MB, once) …`);
  try {
    await fetchIntoCache(version);
    await must("Unpacking Electron's binary", process.execPath, [at('node_modules/electron/install.js')], {
      stdio: ['ignore', 2, 2],
    });
    const path = installedElectron();
    return path ? { path } : { reason: "Electron's binary is not where its installer puts it" };
  } catch (error) {
    writeStamp(failureStamp, String(Date.now()));
    return { reason: `Electron's binary cannot be had (${reasonOf(error)})` };
  }
}

/** Fills the cache that Electron's installer reads. */
async function fetchIntoCache(version) {
  const fromElectron = createRequire(require.resolve('electron/package.json'));
  const { downloadArtifact, initializeProxy } = await import(fromElectron.resolve('@electron/get'));
  if (process.env.HTTPS_PROXY ?? process.env.https_proxy) initializeProxy();
  const stalled = new AbortController();
  let timer;
  const alive = () => {
    clearTimeout(timer);
    timer = setTimeout(() => stalled.abort(), stallSeconds * 1000);
  };
  let shown = -1;
  const onProgress = ({ percent }) => {
    alive();
    const now = Math.floor(percent * 10) * 10;
    if (now !== shown) say(`Electron ${(shown = now)} %`);
    return Promise.resolve();
  };
  alive();
  const download = downloadArtifact({
    version,
    artifactName: 'electron',
    checksums: require('electron/checksums.json'),
    cacheRoot: process.env.electron_config_cache,
    downloadOptions: { quiet: true, getProgressCallback: onProgress, signal: stalled.signal },
  });
  const giveUp = new Promise((_, reject) => {
    stalled.signal.onabort = () => reject(new Error(`nothing came for ${stallSeconds} s`));
  });
  try {
    await Promise.race([download, giveUp]);
  } finally {
    clearTimeout(timer);
    download.catch(() => {});
  }
}

function reasonOf(error) {
  const cause = error?.cause?.code ?? error?.code ?? error?.message ?? String(error);
  return String(cause).split('\n')[0];
}
