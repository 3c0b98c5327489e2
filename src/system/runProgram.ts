import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepEnd } from './keepEnd';

export interface Finished {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

export interface ProgramOptions {
  readonly env?: NodeJS.ProcessEnv;
  readonly signal?: AbortSignal;
}

/** Characters of each stream that are kept: compilers can say a lot. */
const kept = 4_000_000;

/**
 * Runs a program to its end and keeps what it says. It runs in an empty folder of its own: many programs load what lies
 * in the current folder, which may be anybody's. So paths in `args` must be absolute.
 * @throws where it cannot be started, as with no such program; the signal's reason once that is given, and the program
 * is ended then
 */
export async function runProgram(
  command: string,
  args: readonly string[],
  options: ProgramOptions = {},
): Promise<Finished> {
  const folder = await mkdtemp(join(tmpdir(), 'netloom-'));
  try {
    return await runIn(folder, command, args, options);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function runIn(
  cwd: string,
  command: string,
  args: readonly string[],
  { env = process.env, signal }: ProgramOptions,
): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      ...{ stdio: ['ignore', 'pipe', 'pipe'], cwd, env, killSignal: 'SIGKILL' },
      ...(signal && { signal }),
    });
    const [output, errors] = [keepEnd(child.stdout, kept), keepEnd(child.stderr, kept)];
    child.on('error', (error) => {
      // One that was started is waited for, so that nothing writes on after the end.
      if (!signal?.aborted || child.pid === undefined) reject(signal?.aborted ? signal.reason : error);
    });
    child.on('close', (code) =>
      signal?.aborted ? reject(signal.reason) : resolve({ code, output: output(), errors: errors() }),
    );
  });
}

/** The first of some programs that can be started with these arguments. */
export async function firstProgram(
  commands: readonly string[],
  args: readonly string[],
  options: ProgramOptions = {},
): Promise<string | undefined> {
  for (const command of commands) {
    const finished = await runProgram(command, args, options).catch(() => undefined);
    if (finished?.code === 0) return command;
  }
  return undefined;
}
