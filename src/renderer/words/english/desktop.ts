import { area } from '../areas/area';
import { counted } from '../areas/count';

/** What the desktop app shows outside its page: the menu, the system's dialogs and notices. */
export const desktopWords = area('desktop', {
  menu: {
    quit: 'Quit',
    quitApp: (app: string) => `Quit ${app}`,
    closeWindow: 'Close window',
    fullScreen: 'Full screen',
    developerTools: 'Developer tools',
    aboutApp: (app: string) => `About ${app}`,
    services: 'Services',
    hideApp: (app: string) => `Hide ${app}`,
    hideOthers: 'Hide others',
    showAll: 'Show all',
  },
  drawings: 'Netloom drawings',
  blocks: 'Netloom blocks',
  openDrawing: 'Open a drawing',
  saveDrawing: 'Save the drawing',
  importBlock: 'Import a block',
  dataFolder: 'Choose a folder with data',
  dataFiles: 'Choose files with data',
  engineFolder: (engine: string) => `Choose a folder with ${engine}: a Python environment, or its package`,
  exportFolder: 'Choose a folder to export to',
  replace: {
    question: (count: number) => `Replace ${counted(count, 'file', 'files')}?`,
    detail: (names: string, folder: string) => `Already in ${folder}: ${names}.`,
    replace: 'Replace',
    cancel: 'Cancel',
  },
  unsaved: {
    question: 'Save the changes to your drawings?',
    detail: 'Your changes are lost unless you save them.',
    save: 'Save',
    discard: 'Don’t save',
    cancel: 'Cancel',
  },
  runEnded: {
    failed: 'Training failed',
    finished: 'Training finished',
    testLoss: (loss: string) => `Test loss ${loss}.`,
  },
});
