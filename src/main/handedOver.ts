import { resolve } from 'node:path';
import { app } from 'electron';
import { isDrawingName } from '@shared/document/fileName';

/** The drawings among what a program was started with. */
export function drawingsAmong(words: readonly string[], folder: string): string[] {
  return words.filter((word) => !word.startsWith('-') && isDrawingName(word)).map((word) => resolve(folder, word));
}

/**
 * Hears which drawings the system wants opened: those named at the start, those of a second start, which this process
 * carries out, and on macOS those that are double-clicked or dropped on the dock.
 */
export function hearHandedOver(open: (path: string) => void): void {
  drawingsAmong(process.argv.slice(1), process.cwd()).forEach(open);
  app.on('second-instance', (_event, words, folder) => drawingsAmong(words.slice(1), folder).forEach(open));
  app.on('open-file', (event, path) => {
    event.preventDefault();
    open(path);
  });
}
