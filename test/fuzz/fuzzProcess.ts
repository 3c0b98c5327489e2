import { fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TargetName } from './targets';

/** An input, by the seed that it is made of or the file that it lies in. */
export type Order = { readonly seed: number } | { readonly file: string };
export interface Report {
  readonly fault?: string;
}

/** Milliseconds without an answer after which an input counts as a hang, however busy the machine is. */
const patience = 60_000;

/** A process of one target, started when it is first needed and anew after a fault. */
export class FuzzProcess {
  private child: ChildProcess | undefined;
  private said = '';
  private folder: string | undefined;

  /** @param program the bundled worker */
  constructor(
    private readonly program: string,
    private readonly target: TargetName,
  ) {}

  /** Feeds one input. @returns what went wrong; undefined where nothing did */
  async feed(order: Order): Promise<string | undefined> {
    const child = (this.child ??= this.start());
    const fault = await new Promise<string | undefined>((resolve) => {
      const settle = (found: string | undefined) => {
        clearTimeout(late);
        child.removeAllListeners('message').removeAllListeners('exit');
        resolve(found);
      };
      const late = setTimeout(() => settle(`no answer in ${patience / 1000} s`), patience);
      child.once('exit', (code, signal) => settle(`the process ended (${signal ?? code}): ${this.said}`));
      child.once('message', ({ fault: found }: Report) => settle(found));
      child.send(order, () => {});
    });
    if (fault !== undefined) this.kill();
    return fault;
  }

  /** Ends the process in order. */
  async close(): Promise<void> {
    const { child } = this;
    if (child?.connected) {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.disconnect();
      await ended;
    }
    this.kill();
  }

  private start(): ChildProcess {
    this.said = '';
    this.folder = mkdtempSync(join(tmpdir(), 'netloom-fuzz-'));
    // With little room for JavaScript's values: growth without bound ends it.
    const child = fork(this.program, [this.target, this.folder], {
      ...{ execArgv: ['--max-old-space-size=768'], stdio: ['ignore', 'pipe', 'pipe', 'ipc'], detached: true },
      serialization: 'advanced',
    });
    for (const stream of [child.stdout!, child.stderr!])
      stream.on('data', (chunk: Buffer) => (this.said = (this.said + chunk.toString()).slice(-4000)));
    return child;
  }

  /** With whatever it started. */
  private kill(): void {
    try {
      if (this.child?.pid !== undefined) process.kill(-this.child.pid, 'SIGKILL');
    } catch {
      this.child?.kill('SIGKILL');
    }
    if (this.folder !== undefined) rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
    this.child = this.folder = undefined;
  }
}
