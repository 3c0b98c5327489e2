import type { Readable } from 'node:stream';

/**
 * Reads what a process says and keeps the end of it.
 * @param characters as many as a message can use, where no other number is given
 * @returns what is kept so far
 */
export function keepEnd(stream: Readable | null, characters = 2000): () => string {
  let text = '';
  stream?.setEncoding('utf8').on('data', (piece: string) => (text = (text + piece).slice(-characters)));
  return () => text;
}

/** The last lines of what a process said, for a message. */
export function lastLines(text: string, lines = 6): string {
  return text.trim().split('\n').slice(-lines).join('\n').trim();
}
