import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './checkout';

export interface Served {
  readonly link: string;
  readonly home: string;
  /** The folder where the host keeps unsaved drawings. */
  readonly autosaves: string;
  readonly process: ChildProcess;
  /** Forgets the drawing that was not saved, which the app would offer to recover over what a test clicks on. */
  forgetUnsaved(): Promise<void>;
  close(): Promise<void>;
}

/** Starts the built `netloom serve` as people do, with a home of its own. */
export async function startServer(environment: NodeJS.ProcessEnv = {}): Promise<Served> {
  const cli = root('out/cli/index.js');
  if (!existsSync(cli))
    throw new Error('The app is not built: run "npm run build", or "npm test -- e2e", which builds it.');
  const home = await mkdtemp(join(tmpdir(), 'netloom-e2e-'));
  const server = spawn(process.execPath, [cli, 'serve', '--no-open'], {
    env: { ...process.env, NETLOOM_HOME: home, ...environment },
  });
  const link = await new Promise<string>((resolve, reject) => {
    let output = '';
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const found = /http:\S+/.exec(output)?.[0];
      if (found) resolve(found);
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
    server.on('exit', (code) => reject(new Error(`netloom serve ended with ${code}: ${output}`)));
  });
  const autosaves = join(environment['NETLOOM_HOME'] ?? home, 'autosave');
  return {
    link,
    home,
    autosaves,
    process: server,
    forgetUnsaved: () => rm(autosaves, { recursive: true, force: true }),
    async close() {
      if (server.exitCode !== null) return rm(home, { recursive: true, force: true, maxRetries: 5 });
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGTERM');
      const late = setTimeout(() => server.kill('SIGKILL'), 10_000);
      await ended;
      clearTimeout(late);
      await rm(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
