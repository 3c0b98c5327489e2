import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';

/** What a worker says first, once its framework is loaded. */
export interface Ready {
  readonly versions: Readonly<Record<string, string>>;
}

/** Answer to `open`: the network stands and has made its first three steps. */
export interface Opened {
  /** From the drawing, or the generated source, to the end of the first step, ms. */
  readonly firstStep: number;
  /** Of the first steps, to see that all contenders calculate the same. */
  readonly losses: readonly number[];
}

/** Answer to `warm`. */
export interface Warmed {
  /** What the worker chose between, if anything: `tf.function train step`. */
  readonly way?: string;
}

/** Answer to `run`: milliseconds of each step, loss fetched. */
export interface Ran {
  readonly times: readonly number[];
}

/** Answer to `memory`: the largest resident set so far. */
export interface Memory {
  readonly peakBytes: number;
}

export interface Answers {
  open: Opened;
  warm: Warmed;
  run: Ran;
  memory: Memory;
}

/** Milliseconds after which a worker counts as hung; compiling a network may take minutes. */
const patience = 400_000;

/** A contender's own process. It answers requests, one JSON line each, one after the other. */
export class Worker {
  private readonly child: ChildProcess;
  private waiting: { resolve(line: string): void; reject(error: Error): void } | undefined;
  private readonly complaints: string[] = [];
  private failure: Error | undefined;

  private constructor(
    readonly name: string,
    [command, ...args]: readonly string[],
    environment: NodeJS.ProcessEnv,
  ) {
    this.child = spawn(command!, args, { stdio: ['pipe', 'pipe', 'pipe'], env: { ...process.env, ...environment } });
    createInterface({ input: this.child.stdout! }).on('line', (line) => this.waiting?.resolve(line));
    createInterface({ input: this.child.stderr! }).on('line', (line) => {
      this.complaints.push(line);
      if (this.complaints.length > 12) this.complaints.shift();
    });
    this.child.on('error', (error) => this.fail(error));
    this.child.stdin!.on('error', (error) => this.fail(error));
    this.child.on('close', (code, signal) =>
      this.fail(new Error(`its process ended (${signal ?? code}). ${this.complaints.join('\n')}`)),
    );
  }

  /** Starts the process and waits until its framework is loaded. Throws what it says where that fails. */
  static async start(
    name: string,
    command: readonly string[],
    environment: NodeJS.ProcessEnv = {},
  ): Promise<{ worker: Worker; ready: Ready }> {
    const worker = new Worker(name, command, environment);
    try {
      return { worker, ready: (await worker.answer()) as Ready };
    } catch (error) {
      await worker.stop();
      throw error;
    }
  }

  /** Of its process. */
  get pid(): number {
    return this.child.pid!;
  }

  /** Asks for something and waits for the answer. Throws what the worker says where it cannot. */
  async ask<Name extends keyof Answers>(request: Name, details: object = {}): Promise<Answers[Name]> {
    const answer = this.answer();
    if (!this.failure) this.child.stdin!.write(`${JSON.stringify({ request, ...details })}\n`);
    return (await answer) as Answers[Name];
  }

  /** Ends the process, by force where it does not end by itself. */
  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null || this.child.pid === undefined) return;
    const ended = new Promise<void>((resolve) => this.child.once('close', () => resolve()));
    this.child.stdin!.end();
    const force = setTimeout(() => this.child.kill('SIGKILL'), 3_000);
    await ended;
    clearTimeout(force);
  }

  private async answer(): Promise<object> {
    if (this.failure) throw this.failure;
    const line = await new Promise<string>((resolve, reject) => {
      const timer = setTimeout(() => {
        this.child.kill('SIGKILL');
        reject(new Error(`no answer within ${patience / 1000} s.`));
      }, patience);
      const settle = () => {
        clearTimeout(timer);
        this.waiting = undefined;
      };
      this.waiting = {
        resolve: (text) => (settle(), resolve(text)),
        reject: (error) => (settle(), reject(error)),
      };
    });
    const answer = JSON.parse(line) as { error?: string };
    if (answer.error !== undefined) throw new Error(answer.error);
    return answer;
  }

  private fail(error: Error): void {
    this.failure ??= error;
    this.waiting?.reject(this.failure);
  }
}
