import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { bundledProgram } from '../support/bundled';
import { startCli } from '../support/cli';
import { temporaryFolder } from '../support/home';

/** A served app, and the link that it printed. */
async function startServe(args: readonly string[] = ['--no-open'], environment: NodeJS.ProcessEnv = {}) {
  const cli = startCli(['serve', ...args], temporaryFolder(), environment);
  await cli.printed('token=');
  return { ...cli, link: new URL(/http:\S+/.exec(cli.output())![0]) };
}

/** Sends bytes to the server and waits for the end of the connection. */
function send(link: URL, bytes: Buffer | string, then: (socket: Socket) => void = () => {}): Promise<void> {
  return new Promise((closed) => {
    const socket = connect(Number(link.port), '127.0.0.1');
    socket.on('error', () => {}).on('close', () => closed());
    socket.once('data', () => then(socket));
    socket.write(bytes);
  });
}

const upgrade = (path: string, { host }: URL, more = '') =>
  `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
  `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${Buffer.alloc(16).toString('base64')}\r\n${more}\r\n`;

/** A frame of a client: 2,000 bytes, masked with zeros. */
const longFrame = Buffer.concat([Buffer.of(0x82, 0xfe, 0x07, 0xd0, 0, 0, 0, 0), Buffer.alloc(2000)]);

describe('netloom serve', { timeout: 60_000 }, () => {
  it.each<[string, (link: URL) => Promise<void>]>([
    ['an upgrade to //', (link) => send(link, upgrade('//', link))],
    ['a request for //', (link) => send(link, `GET // HTTP/1.1\r\nHost: ${link.host}\r\nConnection: close\r\n\r\n`)],
    [
      'bytes that are no frame behind a refused handshake',
      (link) => send(link, Buffer.concat([Buffer.from(upgrade('/events', link)), Buffer.of(0xff, 0xff)])),
    ],
    [
      'a frame that is too long behind a refused handshake',
      (link) => send(link, upgrade('/events', link), (socket) => socket.write(longFrame)),
    ],
    [
      'resets behind refused upgrades',
      async (link) => {
        const paths = Array.from({ length: 50 }, (_, index) => (index % 2 ? '/events' : '/elsewhere'));
        const reset = (socket: Socket) => void socket.resetAndDestroy();
        await Promise.all(paths.map((path) => send(link, upgrade(path, link), reset)));
        await Promise.all(
          paths.map(
            (path) =>
              new Promise<void>((closed) => {
                const socket = connect(Number(link.port), '127.0.0.1', () =>
                  socket.write(upgrade(path, link, 'Origin: http://evil.example\r\n'), () => socket.resetAndDestroy()),
                );
                socket.on('error', () => {}).on('close', () => closed());
              }),
          ),
        );
      },
    ],
  ])('goes on after %s from one without the token', async (_, attack) => {
    const { child, link } = await startServe();
    await attack(link);
    const { status } = await fetch(link, { redirect: 'manual' });
    expect(status).toBe(303);
    expect(child.exitCode).toBeNull();
  });

  it('goes on after a request that claims to hold 33 million values twenty times over', async () => {
    const { child, link } = await startServe();
    const post = (body: Uint8Array<ArrayBuffer>) =>
      fetch(new URL('/rpc/documents.recent', link), {
        method: 'POST',
        headers: { authorization: `Bearer ${link.searchParams.get('token')}`, 'content-type': 'application/msgpack' },
        body,
      });
    const claims = Buffer.from('dd01ffffff'.repeat(20), 'hex');
    const refused = await post(Uint8Array.from(claims));
    expect([refused.status, await refused.text()]).toEqual([400, expect.stringContaining('no MessagePack')]);
    expect((await post(new Uint8Array())).status).toBe(200);
    expect(child.exitCode).toBeNull();
  });

  it('gives the program that opens the browser a link that lets in once, and none with the token', async () => {
    const folder = temporaryFolder();
    const opened = join(folder, 'opened');
    // Renamed when whole, so that it is read whole.
    const script = `#!/bin/sh\necho "$1" > ${opened}.part\nmv ${opened}.part ${opened}\n`;
    for (const name of ['xdg-open', 'open']) {
      writeFileSync(join(folder, name), script);
      chmodSync(join(folder, name), 0o755);
    }
    const { link } = await startServe([], { PATH: `${folder}:${process.env['PATH']}` });
    await expect.poll(() => existsSync(opened), { timeout: 20_000 }).toBe(true);
    const forOnce = readFileSync(opened, 'utf8').trim();
    expect(forOnce).not.toContain(link.searchParams.get('token'));
    const first = await fetch(forOnce, { redirect: 'manual' });
    expect([first.status, first.headers.get('set-cookie')]).toEqual([303, expect.stringContaining('HttpOnly')]);
    expect((await fetch(forOnce, { redirect: 'manual' })).status).toBe(401);
    for (let count = 0; count < 2; count++) expect((await fetch(link, { redirect: 'manual' })).status).toBe(303);
  });

  it('for the network says that the link is plain HTTP, and for this machine does not', async () => {
    const [here, network] = await Promise.all([startServe(), startServe(['--no-open', '--host', '0.0.0.0'])]);
    for (const { child } of [here, network]) child.kill('SIGINT');
    expect((await network.finished).errors).toMatch(/plain HTTP.*token.*SSH tunnel/s);
    expect((await here.finished).errors).not.toContain('plain HTTP');
  });

  it.runIf(existsSync('/usr/bin/script'))('says so in red on a terminal', async () => {
    const command = `${process.execPath} ${bundledProgram('cli')} serve --no-open --host 0.0.0.0`;
    const terminal = spawn('script', ['-qec', command, '/dev/null'], {
      env: { ...process.env, NETLOOM_HOME: temporaryFolder(), NO_COLOR: '' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    // With the terminal goes what runs in it.
    onTestFinished(() => void terminal.kill('SIGKILL'));
    let said = '';
    terminal.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    await expect.poll(() => said, { timeout: 20_000 }).toContain('plain HTTP');
    const ended = once(terminal, 'close');
    terminal.kill('SIGTERM');
    await ended;
    expect(said).toContain('\x1b[31mThis link is plain HTTP');
  });
});
