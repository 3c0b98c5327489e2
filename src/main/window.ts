import { join } from 'node:path';
import { BrowserWindow, nativeTheme } from 'electron';
import { origin } from './protocol';
import { guardClosing } from './unsaved';
import { rememberPlace, rememberedPlace } from './windowPlace';

/** Opens the window where it was last, and shows it once it has something to show. */
export async function openWindow(): Promise<BrowserWindow> {
  const { maximized, ...place } = rememberedPlace();
  const window = new BrowserWindow({
    ...place,
    minWidth: 800,
    minHeight: 560,
    show: false,
    title: 'Netloom',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#16181d' : '#ffffff',
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      // A run's curves go on while the window is behind others.
      backgroundThrottling: false,
    },
  });
  if (maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  rememberPlace(window);
  guardClosing(window);
  await window.loadURL(`${origin}/`);
  // Some systems never say that a hidden window is ready.
  if (!window.isVisible()) window.show();
  return window;
}
