import { blockExtension } from './blockFile';

/** How the name of a drawing's file ends when Netloom names it. */
export const drawingExtension = '.netloom.json';

/**
 * How it may end. Windows and macOS look only at what follows the last dot, so that they open a drawing on a double click
 * where its name ends in `.netloom`.
 */
export const drawingExtensions = [drawingExtension, '.netloom', '.json'] as const;

/** Whether a file is a drawing, by its name. */
export const isDrawingName = (name: string): boolean =>
  !name.endsWith(blockExtension) && drawingExtensions.some((extension) => name.endsWith(extension));

/** The name of a drawing's file without its ending. */
export function withoutExtension(name: string): string {
  const extension = drawingExtensions.find((each) => name.endsWith(each));
  return extension === undefined ? name : name.slice(0, -extension.length);
}
