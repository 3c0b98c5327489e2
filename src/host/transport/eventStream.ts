import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocket, WebSocketServer } from 'ws';
import { encode, refusedCode } from '@shared/contract/codec/messagePack';
import type { Host } from '@shared/contract/hostClient';

/** Events that are kept for tabs that come back after a break. */
const kept = { events: 4_000, bytes: 64 * 2 ** 20 };
/** A tab that is so far behind is cut off; it comes back and asks for what it missed. */
const backlogBytes = 32 * 2 ** 20;
const heartbeatMilliseconds = 30_000;

/** What a tab says of itself. */
interface Tab {
  /** The last event that it heard. */
  readonly after?: number;
  /** Its name. */
  readonly page?: string;
}

export interface EventStream {
  /** Makes a WebSocket of an upgrade that the guard let in. */
  accept(request: IncomingMessage, socket: Duplex, head: Buffer, tab: Tab): void;
  /** Closes with `refusedCode` whoever brought no token. */
  turnAway(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  close(): void;
}

/**
 * The host's events over WebSockets, each message `[sequence, name, payload]` in MessagePack. The first one, `hello`,
 * brings the sequence number to ask after when the connection breaks. A tab that was away for longer than events are kept
 * gets `gap` in their place.
 */
export function createEventStream(host: Host): EventStream {
  const server = new WebSocketServer({ noServer: true, maxPayload: 1024, perMessageDeflate: false });
  const refusals = new WebSocketServer({ noServer: true, maxPayload: 1024 });
  const past: { sequence: number; message: Uint8Array }[] = [];
  let pastBytes = 0;
  let sequence = 0;

  const send = (socket: WebSocket, message: Uint8Array) => {
    if (socket.bufferedAmount > backlogBytes) socket.terminate();
    else if (socket.readyState === WebSocket.OPEN) socket.send(message);
  };

  const stopListening = host.onEvent(({ name, payload }) => {
    const message = encode([++sequence, name, payload]);
    past.push({ sequence, message });
    pastBytes += message.length;
    while (past.length > kept.events || pastBytes > kept.bytes) pastBytes -= past.shift()?.message.length ?? 0;
    for (const socket of server.clients) send(socket, message);
  });

  const heartbeat = setInterval(() => {
    for (const socket of server.clients) socket.ping();
  }, heartbeatMilliseconds);
  heartbeat.unref();

  return {
    accept: (request, duplex, head, { after, page }) =>
      server.handleUpgrade(request, duplex, head, (socket) => {
        socket.on('error', () => socket.terminate());
        if (page !== undefined && host.pages) socket.on('close', host.pages.join(page));
        // Tabs only listen.
        socket.on('message', () => socket.close(1003));
        socket.send(encode([after ?? sequence, 'hello', undefined]));
        if (after === undefined) return;
        const firstKept = past[0]?.sequence ?? sequence + 1;
        if (after < firstKept - 1 || after > sequence) return send(socket, encode([sequence, 'gap', {}]));
        for (const event of past) if (event.sequence > after) send(socket, event.message);
      }),
    turnAway: (request, duplex, head) =>
      refusals.handleUpgrade(request, duplex, head, (socket) => {
        // What a stranger sends, frames that are none among it, is of no interest.
        socket.on('error', () => socket.terminate());
        socket.close(refusedCode);
      }),
    close() {
      stopListening();
      clearInterval(heartbeat);
      for (const socket of server.clients) socket.close(1001);
      server.close();
    },
  };
}
