import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { pageNameSchema } from '@shared/contract/pageName';
import type { Host } from '@shared/contract/hostClient';
import { messageOf } from '@shared/errors/messageOf';
import { isLoopback, linkName, namesOf } from './addresses';
import { createEventStream } from './eventStream';
import { createGuard, type Refusal } from './guard';
import { respond, route } from './routes';
import { targetOf } from './requestTarget';

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
  /** A link that lets in once and for a short time. */
  linkForOnce(): string;
  /** Whether others on the network can reach it, and so read what goes by: it is plain HTTP. */
  readonly isExposed: boolean;
  readonly origin: string;
  readonly token: string;
  readonly port: number;
  close(): Promise<void>;
}

const loopback = '127.0.0.1';

const noStream: Refusal = { status: 404, message: 'No such stream.' };

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
      if (!response.headersSent) respond(response, 500, messageOf(error));
      else response.destroy();
    });
  });
  // A connection that could not be taken, as where all file descriptors are in use, ends only itself.
  server.on('error', () => {});
  server.on('upgrade', (request, socket, head) => {
    // From here on the socket is ours: Node no longer hears its errors.
    socket.on('error', () => socket.destroy());
    const target = targetOf(request, guard.home);
    const refusal = target?.path === '/events' ? guard.refusal(request) : noStream;
    // Of a refused handshake a browser learns only that it failed; a close code says that the token is missing.
    if (refusal?.status === 401) return stream.turnAway(request, socket, head);
    if (refusal || !target) return refuseUpgrade(socket, refusal ?? noStream);
    const [after, page] = ['after', 'page'].map((name) => target.search.get(name) ?? '');
    stream.accept(request, socket, head, {
      ...(/^\d{1,15}$/.test(after!) && { after: Number(after) }),
      ...(pageNameSchema.safeParse(page).success && { page }),
    });
  });

  const origin = `http://${linkName(address)}:${port}`;
  return {
    link: `${origin}/?token=${guard.token}`,
    linkForOnce: () => `${origin}/?once=${guard.makeOnce()}`,
    isExposed: !isLoopback(address),
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

function refuseUpgrade(socket: Duplex, { status, message }: Refusal): void {
  socket.once('finish', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status} Refused\r\nconnection: close\r\ncontent-type: text/plain\r\n\r\n${message}\n`);
}
