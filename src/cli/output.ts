import { exitCodes } from './exitCodes';

/** What work that cannot be left where it stands does to come to its end. */
let wrapUp: (() => void) | undefined;
let readerGone = false;

/** Whoever read the output may go (`| head`): then nothing is left to do, as for any tool in a pipe. */
export function endWithReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    if (readerGone) return;
    readerGone = true;
    process.exitCode = exitCodes.readerGone;
    if (wrapUp) wrapUp();
    else process.exit();
  });
}

/**
 * For work with processes and files of its own: once nobody reads the output any more, `end` is called instead of ending the
 * process where it stands; the work is to come to its end soon.
 */
export function wrapUpWithReader(end: () => void): void {
  wrapUp = end;
  if (readerGone) end();
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

/** What must not be overlooked: in red where somebody looks at a terminal. */
export function warn(text: string): void {
  const isRed = process.stderr.isTTY && !process.env['NO_COLOR'];
  say(isRed ? `\x1b[31m${text}\x1b[39m` : text);
}

/** A line that the next one replaces; only where somebody looks at a terminal. */
export function sayForNow(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[2K${text.slice(0, (process.stderr.columns ?? 100) - 1)}`);
}

export function clearLine(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[2K');
}
