import { spawn, type ChildProcess } from 'node:child_process';
import { connect } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { encode } from '@shared/contract/codec';
import type { Random } from '@shared/tensor/random';
import { choose, mutateBytes } from '../mutation';
import type { Feed, FuzzTarget } from '../target';

/** How a stranger ends: says no more, goes away, or goes away as soon as an answer comes. */
const ends = ['finish', 'reset', 'resetOnAnswer'] as const;

/** In an input these stand for the server's own name and token. */
const [hostMark, tokenMark] = ['HOST.OF.THE.SERVER', 'TOKEN.OF.THE.SERVER'];

const paths = ['/', '/events', '/events?after=0', '/events?after=99999999999999999', '//', '/?token=x', '/?once=', '*'];
const morePaths = ['/rpc/documents.recent', '/rpc/__proto__', '/rpc/datasets.upload', 'http://x/', '/%', '/\u0000', ''];
const key = Buffer.alloc(16).toString('base64');

const headers = [
  ...[`Authorization: Bearer ${tokenMark}`, 'Authorization: Bearer x', 'Cookie: ;;=;netloom=', 'Origin: null'],
  ...[
    'Origin: http://evil.example',
    'Sec-WebSocket-Extensions: permessage-deflate; x="',
    'Sec-WebSocket-Protocol: a, a',
  ],
  ...['Expect: 100-continue', 'Transfer-Encoding: chunked', 'Content-Length: 99', 'Content-Length: -1', 'Upgrade: h2c'],
  ...[
    'Content-Type: application/msgpack',
    `Cookie: ${'x=y; '.repeat(2000)}`,
    'Connection: close',
    'Host: evil.example',
  ],
];

function request(random: Random): Buffer {
  const method = choose(random, ['GET', 'GET', 'GET', 'POST', 'PUT', 'OPTIONS', 'CONNECT', 'PRI', 'G\u0000T']);
  const upgrade = [
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    `Sec-WebSocket-Key: ${key}`,
  ];
  const lines = [
    `${method} ${choose(random, [...paths, ...morePaths])} HTTP/1.1`,
    ...(random.integer(20) ? [`Host: ${hostMark}`] : []),
    ...(random.integer(4) ? upgrade.filter(() => random.integer(15) > 0) : []),
    ...(random.integer(2) ? [headers[0]!] : []),
    ...Array.from({ length: random.integer(3) }, () => choose(random, headers)),
  ];
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1');
}

/** A frame of a WebSocket whose parts need not fit each other. */
function frame(random: Random): Buffer {
  const first = random.integer(3) ? 0x80 | choose(random, [0, 1, 2, 8, 9, 10]) : random.integer(256);
  const length = choose(random, [0, 1, 2, 125, 126, 127]) | (random.integer(4) ? 0x80 : 0);
  const body = Buffer.alloc(choose(random, [0, 4, 8, 12, 129, 1100]), random.integer(256));
  return Buffer.concat([Buffer.of(first, length), body]);
}

const bodies: readonly ((random: Random) => Buffer)[] = [
  frame,
  frame,
  (random) => Buffer.concat(Array.from({ length: 1 + random.integer(30) }, () => frame(random))),
  () => Buffer.from('dd01ffffff'.repeat(20), 'hex'),
  (random) => mutateBytes(random, encode({ dataset: { kind: 'mnist' }, count: 3, list: [1, 2, [3]] })),
  () => Buffer.from('5\r\nabcde\r\nffffffffffffffff\r\n'),
  request,
];

/** Connections to a real `netloom serve` of people without manners, some of whom have the token. */
export const handshakes: FuzzTarget = {
  inputs: { night: 5_000, test: 200 },
  make(random) {
    const parts = [request(random), ...Array.from({ length: random.integer(4) }, () => choose(random, bodies)(random))];
    const bytes = random.integer(3) ? Buffer.concat(parts) : mutateBytes(random, Buffer.concat(parts));
    return Buffer.concat([Buffer.of(random.integer(ends.length)), bytes]);
  },
  async open(folder): Promise<Feed> {
    const { server, link, said } = await startServer(join(folder, 'home'));
    process.once('exit', () => server.kill('SIGKILL'));
    let fed = 0;
    return {
      pid: () => server.pid!,
      async feed(input) {
        const text = Buffer.from(input.subarray(1)).toString('latin1');
        const meant = text.replaceAll(hostMark, link.host).replaceAll(tokenMark, link.searchParams.get('token')!);
        await speak(Number(link.port), Buffer.from(meant, 'latin1'), ends[input[0]! % ends.length]!);
        if (++fed % 10 === 0) await fetch(link, { redirect: 'manual' });
        if (server.exitCode !== null || server.signalCode !== null) throw new Error(`netloom serve ended: ${said()}`);
      },
      close: async () => void server.kill('SIGKILL'),
    };
  },
};

function speak(port: number, bytes: Buffer, end: (typeof ends)[number]): Promise<void> {
  return new Promise((closed) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => {}).on('close', () => closed());
    if (end === 'resetOnAnswer') socket.once('data', () => socket.resetAndDestroy());
    else socket.resume();
    // Whoever gets no answer finishes all the same.
    socket.write(bytes, () => (end === 'reset' ? socket.resetAndDestroy() : socket.end()));
  });
}

/** The command line that lies beside this program, with little memory, so that growth without bound ends it. */
async function startServer(home: string): Promise<{ server: ChildProcess; link: URL; said: () => string }> {
  const cli = fileURLToPath(new URL('../cli/index.js', import.meta.url));
  const server = spawn(process.execPath, ['--max-old-space-size=256', cli, 'serve', '--no-open'], {
    env: { ...process.env, NETLOOM_HOME: home },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const link = await new Promise<URL>((found, failed) => {
    const read = (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-4000);
      const printed = /http:\S+token=\S+/.exec(output)?.[0];
      if (printed) found(new URL(printed));
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
    server.once('exit', () => failed(new Error(`netloom serve did not start: ${output}`)));
  });
  return { server, link, said: () => output };
}
