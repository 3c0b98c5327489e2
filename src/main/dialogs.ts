import { basename, extname } from 'node:path';
import { dialog, type BrowserWindow, type MessageBoxOptions, type OpenDialogOptions } from 'electron';
import { drawingExtension, drawingExtensions } from '@shared/document/fileName';
import type { Dialogs } from '@host/index';

const drawings = [{ name: 'Netloom drawings', extensions: drawingExtensions.map((each) => each.slice(1)) }];

const blockFiles = [{ name: 'Netloom blocks', extensions: ['netloom-block.json', 'json'] }];

/** The system's own windows for choosing files, before the app's window. */
export function createDialogs(windowOf: () => BrowserWindow | undefined): Dialogs {
  const open = async (options: OpenDialogOptions): Promise<string[]> => {
    const window = windowOf();
    const { canceled, filePaths } = await (window
      ? dialog.showOpenDialog(window, options)
      : dialog.showOpenDialog(options));
    return canceled ? [] : filePaths;
  };
  return {
    openDocument: async () => (await open({ title: 'Open a drawing', properties: ['openFile'], filters: drawings }))[0],
    openBlock: async () => (await open({ title: 'Import a block', properties: ['openFile'], filters: blockFiles }))[0],
    async saveDocument(suggestedName) {
      const window = windowOf();
      const options = { title: 'Save the drawing', defaultPath: withEnding(suggestedName), filters: drawings };
      const { canceled, filePath } = await (window
        ? dialog.showSaveDialog(window, options)
        : dialog.showSaveDialog(options));
      return canceled || !filePath ? undefined : withEnding(filePath);
    },
    async openData(what) {
      const chosen = await open({
        title: what === 'folder' ? 'Choose a folder with data' : 'Choose files with data',
        properties: [what === 'folder' ? 'openDirectory' : 'openFile', 'multiSelections'],
      });
      return chosen.length ? chosen : undefined;
    },
    engineFolder: async (engine) =>
      (
        await open({
          title: `Choose a folder with ${engine}: a Python environment, or its package`,
          // Environments are often called .venv.
          properties: ['openDirectory', 'showHiddenFiles'],
        })
      )[0],
    exportFolder: async () =>
      (await open({ title: 'Export into a folder', properties: ['openDirectory', 'createDirectory'] }))[0],
    async confirmReplace(folder, names) {
      const window = windowOf();
      const options: MessageBoxOptions = {
        type: 'warning',
        message: `${names.join(' and ')} already ${names.length === 1 ? 'exists' : 'exist'}. Replace?`,
        detail: `In ${folder}`,
        buttons: ['Replace', 'Cancel'],
        defaultId: 1,
        cancelId: 1,
      };
      const { response } = await (window ? dialog.showMessageBox(window, options) : dialog.showMessageBox(options));
      return response === 0;
    },
  };
}

/** A name without an ending gets that of drawings. */
function withEnding(path: string): string {
  return extname(basename(path)) ? path : `${path}${drawingExtension}`;
}
