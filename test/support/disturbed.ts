import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { runEventSchema, type RunEvent } from '@shared/contract/events';
import { bundledProgram } from './bundled';
import { temporaryFolder } from './home';
import { tinyDocument } from './tinyDocument';

type EventOf<Type extends RunEvent['type']> = Extract<RunEvent, { type: Type }>;

/** A run of the command line in a process group of its own, as a terminal starts it. */
export class TrainingGroup {
  private readonly child: ChildProcess;
  private readonly heard: { readonly event: RunEvent; readonly time: number }[] = [];
  private readonly waiting = new Set<() => void>();
  /** The exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals | null>;

  constructor(home: string, args: readonly string[]) {
    this.child = spawn(process.execPath, [bundledProgram('cli'), 'train', ...args, '--json', '--threads', '1'], {
      ...{ env: { ...process.env, NETLOOM_HOME: home }, stdio: ['ignore', 'pipe', 'ignore'], detached: true },
    });
    onTestFinished(() => void this.signal('SIGKILL'));
    let rest = '';
    this.child.stdout!.on('data', (chunk: Buffer) => {
      const lines = (rest + chunk.toString()).split('\n');
      rest = lines.pop()!;
      const time = performance.now();
      for (const line of lines) this.heard.push({ event: runEventSchema.parse(JSON.parse(line)), time });
      for (const look of this.waiting) look();
    });
    this.ended = new Promise((resolve) =>
      this.child.on('close', (code, signal) => {
        resolve(signal ?? code);
        for (const look of this.waiting) look();
      }),
    );
  }

  get pid(): number {
    return this.child.pid!;
  }

  /** Of the trainer that the command line started. */
  get trainerPid(): number {
    const children = readFileSync(`/proc/${this.pid}/task/${this.pid}/children`, 'utf8').trim().split(' ');
    return Number(children[0]);
  }

  get steps(): number[] {
    return this.events('steps').flatMap(({ step }) => step);
  }

  events<Type extends RunEvent['type']>(type: Type): EventOf<Type>[] {
    return this.heard.flatMap(({ event }) => (event.type === type ? [event as EventOf<Type>] : []));
  }

  /** Milliseconds from when this step was heard of to the last thing that was. */
  since(step: number): number {
    const reached = this.heard.find(({ event }) => event.type === 'steps' && event.step.at(-1)! >= step);
    return reached ? this.heard.at(-1)!.time - reached.time : 0;
  }

  /** Resolves once what was heard passes the test. Throws where the process ends before. */
  async until(test: () => boolean): Promise<void> {
    let isOver = false;
    void this.ended.then(() => (isOver = true));
    while (!test()) {
      if (isOver) throw new Error(`The run ended early: ${JSON.stringify(this.heard.at(-1)?.event)}`);
      await new Promise<void>((resolve) => {
        const look = () => {
          this.waiting.delete(look);
          resolve();
        };
        this.waiting.add(look);
      });
    }
  }

  /** To every process of the group. */
  signal(signal: NodeJS.Signals): void {
    try {
      process.kill(-this.pid, signal);
    } catch {
      // They are gone.
    }
  }
}

/** A drawing that trains for long, in a file, and the folder of its run. */
export function longTraining() {
  const home = temporaryFolder();
  const [file, out] = [join(home, 'long.netloom.json'), join(home, 'out')];
  const dataset = { kind: 'shapes', size: 12, channels: 1, train: 60_000, test: 60 } as const;
  writeFileSync(file, JSON.stringify(tinyDocument({ epochs: 10_000, dataset })));
  return {
    out,
    start: () => new TrainingGroup(home, [file, '--out', out]),
    resume: () => new TrainingGroup(home, [file, '--out', out, '--resume']),
  };
}
