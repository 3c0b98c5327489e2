import { blockExtension } from '@shared/document/blockFile';
import { isDrawingName } from '@shared/document/fileName';

/** Whether only drawings are dropped, which the window opens; anything else is taken for data. */
export function areDrawings(files: FileList): boolean {
  return files.length > 0 && [...files].every(({ name }) => isDrawingName(name) || name.endsWith(blockExtension));
}
