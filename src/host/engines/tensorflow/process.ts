import { spawn } from 'node:child_process';

export interface Finished {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Runs a program to its end and keeps what it says. Rejects where it cannot be started, as with no such program. */
export function runProgram(
  command: string,
  args: readonly string[],
  options: { readonly env?: NodeJS.ProcessEnv; readonly onLine?: (line: string) => void } = {},
): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env: options.env ?? process.env });
    let [output, errors] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      for (const line of text.split('\n')) if (line) options.onLine?.(line);
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output, errors }));
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
export function lastWords({ errors, output }: Finished, lines = 6): string {
  return (errors.trim() || output.trim()).split('\n').slice(-lines).join('\n');
}
