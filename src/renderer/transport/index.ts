import type { Client } from '@shared/ipc/contract';
import type { Bridge } from '@shared/ipc/bridge';
import { bridgeClient } from './bridge';
import { httpClient } from './http';

declare global {
  interface Window {
    /** Present in the desktop app alone. */
    readonly netloom?: Bridge;
  }
}

/** The client for where this page runs: Electron's window, or a browser that `netloom serve` serves. */
export function createClient(): Client {
  return window.netloom ? bridgeClient(window.netloom) : httpClient(new URL('.', window.location.href).href);
}

/** Tells the window, or the browser's tab, whether closing it would lose changes. */
export function setUnsaved(unsaved: boolean): void {
  if (window.netloom) window.netloom.setUnsaved(unsaved);
  else window.onbeforeunload = unsaved ? (event) => event.preventDefault() : null;
}

export { onConnection } from './connection';
