import { spawn } from 'node:child_process';
import { DiskFull } from '../../download/problems';
import { Refused } from '../../download/request';

export interface Finished {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/**
 * Runs a program to its end and keeps what it says. Rejects where it cannot be started, as with no such program, and
 * with the signal's reason once that is given; the program is ended then.
 */
export function runProgram(
  command: string,
  args: readonly string[],
  { env = process.env, signal }: { readonly env?: NodeJS.ProcessEnv; readonly signal?: AbortSignal } = {},
): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      ...{ stdio: ['ignore', 'pipe', 'pipe'], env, killSignal: 'SIGKILL' },
      ...(signal && { signal }),
    });
    let [output, errors] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
    child.on('error', (error) => {
      // One that was started is waited for, so that nothing writes on after the end.
      if (!signal?.aborted || child.pid === undefined) reject(signal?.aborted ? signal.reason : error);
    });
    child.on('close', (code) => (signal?.aborted ? reject(signal.reason) : resolve({ code, output, errors })));
  });
}

/** The first of some programs that can be started with these arguments. */
export async function firstProgram(commands: readonly string[], args: readonly string[]): Promise<string | undefined> {
  for (const command of commands) {
    const finished = await runProgram(command, args).catch(() => undefined);
    if (finished?.code === 0) return command;
  }
  return undefined;
}

/** The end of what a program said, for a message. */
function lastWords({ errors, output }: Finished, lines = 6): string {
  return (errors.trim() || output.trim()).split('\n').slice(-lines).join('\n');
}

/** Why a program failed, behind words on what it was to do. A full disk is told apart: nothing else helps there. */
export function failureOf(finished: Finished, what: string, lines = 6): Error {
  const said = finished.errors + finished.output;
  if (/No space left on device|Disk quota exceeded/.test(said))
    return new DiskFull(`${what}: the disk is full. Make room, then try again.`);
  return new Refused(`${what}: ${lastWords(finished, lines)}`);
}
