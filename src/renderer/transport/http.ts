import type { Client } from '@shared/ipc/contract';
import { decode, encode, refusedCode } from '@shared/ipc/codec/messagePack';
import { settle } from '@shared/ipc/codec/dispatch';
import { RequestError } from '@shared/ipc/errors';
import { setConnection } from './connection';
import { Listeners } from './listeners';

/** Milliseconds between tries to hear events again, doubling from the first to the last. */
const retry = { first: 250, last: 8_000 };

/**
 * The client over HTTP (requests) and a WebSocket (events) of `netloom serve`.
 * @param home the address of the page, with `/` at its end
 */
export function httpClient(home: string): Client {
  const listeners = new Listeners();
  listen(home, listeners);
  return {
    request: async (name, input) => settle(await post(`${home}rpc/${name}`, input)) as never,
    on: listeners.on,
  };
}

async function post(url: string, input: unknown): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/msgpack' },
      body: encode(input),
    });
  } catch {
    setConnection('lost');
    throw new RequestError({
      kind: 'unreachable',
      message: 'Netloom does not answer. Is `netloom serve` still running?',
    });
  }
  if (response.headers.get('content-type') !== 'application/msgpack') {
    throw new RequestError({
      kind: 'unreachable',
      message: (await response.text()) || `The server answered ${response.status}.`,
    });
  }
  return decode(new Uint8Array(await response.arrayBuffer()));
}

/** Hears events, and after a break asks for those that were missed. */
function listen(home: string, listeners: Listeners): void {
  let heard: number | undefined;
  let delay = retry.first;
  const connect = () => {
    const after = heard === undefined ? '' : `?after=${heard}`;
    const socket = new WebSocket(`${home.replace(/^http/, 'ws')}events${after}`);
    socket.binaryType = 'arraybuffer';
    socket.onopen = () => {
      delay = retry.first;
      setConnection('connected');
    };
    socket.onmessage = ({ data }) => {
      const [sequence, name, payload] = decode(new Uint8Array(data as ArrayBuffer)) as [number, string, unknown];
      heard = sequence;
      listeners.emit(name, payload);
    };
    socket.onclose = ({ code }) => {
      if (code === refusedCode) return setConnection('refused');
      setConnection('lost');
      setTimeout(connect, delay);
      delay = Math.min(2 * delay, retry.last);
    };
  };
  connect();
}
