import { spawn, type ChildProcess } from 'node:child_process';
import { onTestFinished } from 'vitest';
import { bundledProgram } from './bundled';
import { temporaryFolder } from './home';

export interface Finished {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
  /** The output's lines as JSON. */
  lines(): Record<string, unknown>[];
}

export interface RunningCli {
  readonly child: ChildProcess;
  readonly finished: Promise<Finished>;
  /** The output so far. */
  output(): string;
  /** Resolves when the output holds this. */
  printed(text: string): Promise<void>;
}

/** Starts the real command line with a home of its own. */
export function startCli(
  args: readonly string[],
  home = temporaryFolder(),
  environment: NodeJS.ProcessEnv = {},
  cwd = process.cwd(),
): RunningCli {
  const child = spawn(process.execPath, [bundledProgram('cli'), ...args], {
    env: { ...process.env, NETLOOM_HOME: home, ...environment },
    ...{ cwd, stdio: ['ignore', 'pipe', 'pipe'] },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let [output, errors] = ['', ''];
  const waiting = new Set<() => void>();
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
    for (const look of waiting) look();
  });
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const finished = new Promise<Finished>((resolve) =>
    child.on('close', (code) =>
      resolve({
        code,
        output,
        errors,
        lines: () =>
          output
            .trim()
            .split('\n')
            .map((line) => JSON.parse(line) as Record<string, unknown>),
      }),
    ),
  );
  const printed = (text: string) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (!output.includes(text)) return;
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      look();
    });
  return { child, finished, output: () => output, printed };
}

export function runCli(args: readonly string[], home?: string): Promise<Finished> {
  return startCli(args, home).finished;
}
