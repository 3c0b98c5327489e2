import type { Client } from '@shared/contract/contract';
import { decode, encode, refusedCode } from '@shared/contract/codec/messagePack';
import { settle } from '@shared/contract/codec/dispatch';
import { RequestError } from '@shared/contract/errors';
import { pageName } from '../browser/pageName';
import { setConnection } from './connection';
import { Listeners } from './listeners';
import { wordsOf } from '../words/currentWords';
import { transportWords } from '../words/english/transport';

/** Delay before reconnecting, milliseconds; it doubles from the first to the last. */
const retry = { first: 250, last: 8_000 };

/**
 * The client over HTTP (requests) and a WebSocket (events) of `netloom serve`.
 * @param home the address of the page, with `/` at its end
 */
export function httpClient(home: string): Client {
  const listeners = new Listeners();
  void listen(home, listeners);
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
      message: wordsOf(transportWords).noResponse,
    });
  }
  if (response.headers.get('content-type') !== 'application/msgpack') {
    throw new RequestError({
      kind: 'unreachable',
      message: (await response.text()) || wordsOf(transportWords).status(response.status),
    });
  }
  return decode(new Uint8Array(await response.arrayBuffer()));
}

/** Receives events; after a reconnect it asks for those that were missed. */
async function listen(home: string, listeners: Listeners): Promise<void> {
  const page = await pageName();
  let received: number | undefined;
  let delay = retry.first;
  const connect = () => {
    const after = received === undefined ? '' : `&after=${received}`;
    const socket = new WebSocket(`${home.replace(/^http/, 'ws')}events?page=${page}${after}`);
    socket.binaryType = 'arraybuffer';
    socket.onopen = () => {
      delay = retry.first;
      setConnection('connected');
    };
    socket.onmessage = ({ data }) => {
      const [sequence, name, payload] = decode(new Uint8Array(data as ArrayBuffer)) as [number, string, unknown];
      received = sequence;
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
