import { basename, extname } from 'node:path';
import { dialog, type BrowserWindow, type MessageBoxOptions, type OpenDialogOptions } from 'electron';
import { drawingExtension, drawingExtensions } from '@shared/document/fileName';
import type { Dialogs } from '@host/index';
import { words } from './words';

const drawings = () => [{ name: words().desktop.drawings, extensions: drawingExtensions.map((each) => each.slice(1)) }];

const blockFiles = () => [{ name: words().desktop.blocks, extensions: ['netloom-block.json', 'json'] }];

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
    openDocument: async () =>
      (await open({ title: words().desktop.openDrawing, properties: ['openFile'], filters: drawings() }))[0],
    openBlock: async () =>
      (await open({ title: words().desktop.importBlock, properties: ['openFile'], filters: blockFiles() }))[0],
    async saveDocument(suggestedName) {
      const window = windowOf();
      const title = words().desktop.saveDrawing;
      const options = { title, defaultPath: withEnding(suggestedName), filters: drawings() };
      const { canceled, filePath } = await (window
        ? dialog.showSaveDialog(window, options)
        : dialog.showSaveDialog(options));
      return canceled || !filePath ? undefined : withEnding(filePath);
    },
    async openData(what) {
      const { dataFolder, dataFiles } = words().desktop;
      const chosen = await open({
        title: what === 'folder' ? dataFolder : dataFiles,
        properties: [what === 'folder' ? 'openDirectory' : 'openFile', 'multiSelections'],
      });
      return chosen.length ? chosen : undefined;
    },
    engineFolder: async (engine) =>
      (
        await open({
          title: words().desktop.engineFolder(engine),
          // Environments are often called .venv.
          properties: ['openDirectory', 'showHiddenFiles'],
        })
      )[0],
    exportFolder: async () =>
      (await open({ title: words().desktop.exportFolder, properties: ['openDirectory', 'createDirectory'] }))[0],
    async confirmReplace(folder, names) {
      const window = windowOf();
      const { question, detail, replace, cancel } = words().desktop.replace;
      const options: MessageBoxOptions = {
        type: 'warning',
        message: question(names.length),
        detail: detail(names.join(', '), folder),
        buttons: [replace, cancel],
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
