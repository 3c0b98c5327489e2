import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { root } from '../support/checkout';
import { watch } from '../support/visit';
import { buildForElectron9 } from './oldApp';
import { supplyOldPage } from './oldPage';

export interface RunningApp {
  readonly page: Page;
  readonly electron: ElectronApplication;
  /** The folder that is chosen where one is asked for; there is nothing of use in it. */
  readonly folder: string;
  /** Whether it is the old version, with the shims. */
  readonly old: boolean;
  /** What the main process printed. */
  output(): string;
  /** Errors on the page's console, and exceptions that nobody caught. */
  readonly errors: readonly string[];
  /** Ends what is still running and removes its folders. */
  dispose(): Promise<void>;
}

/** Starts the desktop app under a display of its own. */
export async function startApp(electronPath: string): Promise<RunningApp> {
  const old = execFileSync(electronPath, ['--version', '--no-sandbox'], { encoding: 'utf8' }).includes('v9.');
  const app = old ? root('.cache/desktop-app') : root('.');
  if (old) await buildForElectron9(app);
  const home = await mkdtemp(join(tmpdir(), 'netloom-desktop-'));
  const display = process.platform === 'linux' ? await startDisplay() : undefined;
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const electron = await _electron.launch({
    executablePath: electronPath,
    args: [...asRoot, `--user-data-dir=${home}/profile`, '--disable-gpu', '--disable-dev-shm-usage', app],
    env: {
      ...(process.env as Record<string, string>),
      ...(display && { DISPLAY: display.name }),
      NETLOOM_HOME: join(home, 'netloom'),
      NETLOOM_TEST_SHIM: root('test/desktop/shim'),
      NETLOOM_TEST_NODE: process.execPath,
      NETLOOM_TEST_FOLDER: home,
    },
    timeout: 180_000,
  });
  let output = '';
  const main = electron.process();
  const ended = new Promise((resolve) => main.once('exit', resolve));
  for (const stream of [main.stdout, main.stderr]) stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const { errors } = watch(electron.context());
  const page = await electron.firstWindow({ timeout: 180_000 });
  if (old) await supplyOldPage(page);
  return {
    ...{ page, electron, folder: home, old, errors },
    output: () => output,
    async dispose() {
      main.kill('SIGKILL');
      if (main.exitCode === null && main.signalCode === null) await ended;
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
