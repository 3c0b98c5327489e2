import { join } from 'node:path';
import { BrowserWindow, nativeTheme } from 'electron';
import { origin } from './protocol';
import { guardClosing } from './unsaved';
import { rememberPlace, rememberedPlace } from './windowPlace';

/** Makes the window, where it was last; it shows itself once it has something to show. */
export function makeWindow(): BrowserWindow {
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
  return window;
}

/** Loads the interface. Its first requests come while this goes on. */
export async function loadPages(window: BrowserWindow): Promise<void> {
  await window.loadURL(`${origin}/`);
  // Some systems never say that a hidden window is ready.
  if (!window.isDestroyed() && !window.isVisible()) window.show();
}
