import { exitCodes } from './failure';

/** Whoever read the output may go (`| head`): then nothing is left to do, as for any tool in a pipe. */
export function endWithReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(exitCodes.readerGone);
  });
}

/** What a command prints for others to read. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

export function printJson(value: unknown): void {
  print(JSON.stringify(value));
}

/** What is said beside the output: progress, remarks, errors. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** A line that the next one replaces; only where somebody looks at a terminal. */
export function sayForNow(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[2K${text.slice(0, (process.stderr.columns ?? 100) - 1)}`);
}

export function clearLine(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[2K');
}
