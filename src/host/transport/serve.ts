import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Host } from '@shared/contract/hostClient';
import { linkName, namesOf } from './addresses';
import { createEventStream } from './eventStream';
import { createGuard } from './guard';
import { respond, route, urlOf } from './routes';

export interface ServeOptions {
  /** The folder of the built user interface. */
  readonly pages: string;
  /** 0, the default, for any free port. */
  readonly port?: number;
  /** The address to listen at; loopback alone where absent. */
  readonly host?: string;
}

export interface Served {
  /** The link to open, with its token. */
  readonly link: string;
  readonly origin: string;
  readonly token: string;
  readonly port: number;
  close(): Promise<void>;
}

const loopback = '127.0.0.1';

/**
 * The app in a browser: pages, `POST /rpc/NAME` with MessagePack for requests, and a WebSocket at `/events`.
 * Throws where the port is taken.
 */
export async function serve(host: Host, options: ServeOptions): Promise<Served> {
  const address = options.host ?? loopback;
  const server = createServer({ requestTimeout: 120_000, headersTimeout: 20_000 });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(options.port ?? 0, address, listening);
  }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EADDRINUSE'
      ? new Error(`Port ${options.port} of ${address} is taken. Choose another with --port, or 0 for any free one.`)
      : error;
  });
  const { port } = server.address() as AddressInfo;
  const names = namesOf(address, port);
  const guard = createGuard(port, () => names);
  const stream = createEventStream(host);

  server.on('request', (request, response) => {
    route(request, response, { host, guard, pages: options.pages }).catch((error: unknown) => {
      if (!response.headersSent) respond(response, 500, error instanceof Error ? error.message : String(error));
      else response.destroy();
    });
  });
  server.on('upgrade', (request, socket, head) => {
    const url = urlOf(request);
    const refusal =
      url.pathname === '/events' ? guard.refusal(request) : ({ status: 404, message: 'No such stream.' } as const);
    // A browser learns nothing of a refused handshake but that it failed: whoever brings no token is told in a close code.
    if (refusal?.status === 401) return stream.turnAway(request, socket, head);
    if (refusal) {
      const { status, message } = refusal;
      socket.end(`HTTP/1.1 ${status} Refused\r\nconnection: close\r\ncontent-type: text/plain\r\n\r\n${message}\n`);
      return;
    }
    const after = url.searchParams.get('after');
    stream.accept(request, socket, head, after === null || !/^\d{1,15}$/.test(after) ? undefined : Number(after));
  });

  const origin = `http://${linkName(address)}:${port}`;
  return {
    link: `${origin}/?token=${guard.token}`,
    origin,
    token: guard.token,
    port,
    close: () =>
      new Promise((closed) => {
        stream.close();
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
