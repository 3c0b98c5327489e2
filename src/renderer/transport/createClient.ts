import type { Client } from '@shared/contract/contract';
import type { Bridge } from '@shared/contract/bridge';
import { bridgeClient } from './bridgeClient';
import { httpClient } from './httpClient';

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
