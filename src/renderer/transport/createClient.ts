import type { Client } from '@shared/contract/contract';
import type { Bridge } from '@shared/contract/bridge';
import { bridgeClient } from './bridgeClient';

declare global {
  interface Window {
    /** Present in the desktop app alone. */
    readonly netloom?: Bridge;
  }
}

/** The client for where this page runs: Electron's window, or a browser that `netloom serve` serves. Only one is loaded. */
export async function createClient(): Promise<Client> {
  if (window.netloom) return bridgeClient(window.netloom);
  const { httpClient } = await import('./httpClient');
  return httpClient(new URL('.', window.location.href).href);
}
