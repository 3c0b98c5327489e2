import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../support/checkout';
import { connectToPage, type Page } from './devtools';
import { buildForElectron9 } from './oldApp';

export interface RunningApp {
  readonly page: Page;
  readonly electron: ChildProcess;
  /** The folder that is chosen where one is asked for; there is nothing of use in it. */
  readonly folder: string;
  /** Whether it is the old version, with the shims. */
  readonly old: boolean;
  /** What the main process printed. */
  output(): string;
  /** Resolves with the exit code. */
  readonly ended: Promise<number | null>;
  /** Ends what is still running and removes its folders. */
  dispose(): Promise<void>;
}

/** Starts the desktop app under a display of its own. */
export async function startApp(electronPath: string): Promise<RunningApp> {
  const old = execFileSync(electronPath, ['--version', '--no-sandbox'], { encoding: 'utf8' }).includes('v9.');
  const folder = old ? root('.cache/desktop-app') : root('.');
  if (old) await buildForElectron9(folder);
  const home = await mkdtemp(join(tmpdir(), 'netloom-desktop-'));
  const display = process.platform === 'linux' ? await startDisplay() : undefined;
  const port = await freePort();
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const electron = spawn(
    electronPath,
    [
      ...asRoot,
      `--remote-debugging-port=${port}`,
      `--user-data-dir=${home}/profile`,
      '--disable-gpu',
      '--disable-dev-shm-usage',
      folder,
    ],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        ...(display && { DISPLAY: display.name }),
        NETLOOM_HOME: join(home, 'netloom'),
        NETLOOM_TEST_SHIM: root('test/desktop/shim'),
        NETLOOM_TEST_NODE: process.execPath,
        NETLOOM_TEST_FOLDER: home,
      },
    },
  );
  let output = '';
  for (const stream of [electron.stdout, electron.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => electron.on('exit', resolve));
  const early = ended.then((code) => {
    throw new Error(`Electron ended with ${code} before it showed a page:\n${output.slice(-3000)}`);
  });
  const page = await Promise.race([connectToPage(port), early]);
  early.catch(() => undefined);
  return {
    page,
    electron,
    folder: home,
    old,
    output: () => output,
    ended,
    async dispose() {
      page.close();
      electron.kill('SIGKILL');
      await ended;
      display?.server.kill();
      await rm(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** An X server without a screen, on a number that is free. */
function startDisplay(): Promise<{ name: string; server: ChildProcess }> {
  return new Promise((resolve, reject) => {
    const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    server.on('error', reject);
    server.stdio[3]!.on('data', (number: Buffer) => resolve({ name: `:${number.toString().trim()}`, server }));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
