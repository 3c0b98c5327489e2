import { mkdir } from 'node:fs/promises';
import { Arch, build, Platform } from 'electron-builder';
import sharp from 'sharp';
import configuration from '../../electron-builder.config.mjs';
import { at, root } from './stamp.mjs';

/** The side of the app's icon, in pixels: macOS wants the largest. */
const iconSide = 1024;

/** Draws the icon where electron-builder looks for it; it makes the systems' own formats of it. */
async function drawIcon() {
  await mkdir(at('out/package'), { recursive: true });
  await sharp(at('resources/icon.svg'), { density: 192 })
    .resize(iconSide, iconSide)
    .png()
    .toFile(at('out/package/icon.png'));
}

/** @param {string} target @param {import('electron-builder').Configuration} settings */
async function pack(target, settings) {
  return build({
    projectDir: root,
    publish: 'never',
    targets: Platform.current().createTarget(target, Arch[process.arch]),
    config: { ...configuration, ...settings },
  });
}

/**
 * The app as a folder that runs where it lies.
 * @param {import('electron-builder').Configuration} settings take the place of those in `electron-builder.config.mjs`
 * @returns the folder
 */
export async function packUnpacked(settings) {
  await drawIcon();
  let folder = '';
  await pack('dir', { ...settings, afterPack: ({ appOutDir }) => void (folder = appOutDir) });
  return folder;
}

/**
 * The installers of this system, one after another: a tool that cannot be had costs its own installer alone.
 * @param {import('electron-builder').Configuration} settings
 * @returns {Promise<{ target: string, files?: string[], reason?: string }[]>}
 */
export async function packInstallers(settings) {
  const { buildConfigurationKey } = Platform.current();
  const made = [];
  for (const target of configuration[buildConfigurationKey].target) {
    try {
      made.push({ target, files: await pack(target, settings) });
    } catch (error) {
      made.push({ target, reason: error instanceof Error ? error.message.split('\n')[0] : String(error) });
    }
  }
  return made;
}
