import type { Client } from '@shared/contract/contract';
import type { Bridge } from '@shared/contract/bridge';
import { settle } from '@shared/contract/codec/dispatch';
import { Listeners } from './listeners';

/** The client over Electron's IPC. */
export function bridgeClient(bridge: Bridge): Client {
  const listeners = new Listeners();
  bridge.onEvent((name, payload) => listeners.emit(name, payload));
  return {
    // The host checked the answer against the contract's schema.
    request: async (name, input) => settle(await bridge.request(name, input)) as never,
    on: listeners.on,
  };
}
