import type { Dialogs } from '../fileDialogs';
import { standingFiles, writeFiles, type ExportedFile } from './exportCode';

/** Files that were written, and where; to be downloaded, where that is nowhere. */
export interface HandedOut {
  readonly files: ExportedFile[];
  readonly savedTo?: string;
}

/**
 * Writes files into a folder that the user chooses, or gives them back where there are no windows for it. None come back
 * where the user cancels.
 */
export async function handOut(files: ExportedFile[], dialogs?: Dialogs): Promise<HandedOut> {
  if (!dialogs) return { files };
  const folder = await dialogs.exportFolder();
  if (folder === undefined) return { files: [] };
  const standing = await standingFiles(folder, files);
  if (standing.length > 0 && !(await dialogs.confirmReplace(folder, standing))) return { files: [] };
  await writeFiles(folder, files);
  return { files, savedTo: folder };
}
