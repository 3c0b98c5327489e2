import { area } from '../areas/area';

/** Dialogs about files: which one to open, what to call it, what becomes of changes. */
export const fileDialogsWords = area('fileDialogs', {
  lists: {
    open: {
      title: 'Open',
      hint: 'Open…',
      empty: 'No drawings in the workspace yet. Save one to find it here.',
    },
    recent: {
      title: 'Open recent',
      hint: 'Open recent…',
      empty: 'No recent drawings. Drawings that you open or save are listed here.',
    },
  },
  noMatch: 'No drawing matches.',
  looking: 'Looking for drawings…',
  opening: (name: string) => `Opening ${name}…`,
  fromComputer: 'Open from this computer…',
  onComputer: 'A drawing on this computer',
  saveAs: {
    title: 'Save the drawing as',
    name: 'Name',
    hint: 'Drawings are saved where Netloom runs, and “Open” lists them. A download is a copy on this computer.',
    download: 'Download a copy',
  },
  save: 'Save',
  discard: {
    title: (drawing: string) => `Save the changes to “${drawing}”?`,
    lost: 'Your changes are lost unless you save them.',
    neverSaved: 'This drawing has never been saved.',
    dontSave: 'Don’t save',
  },
  changed: {
    title: (file: string) => `“${file}” changed on disk`,
    text: 'Another window or program changed this file after you opened it here. Nothing has been overwritten.',
    textAt: (time: string) =>
      `Another window or program changed this file after you opened it here, on ${time}. Nothing has been overwritten.`,
    reloadHint: 'Reload shows what the file holds; undo then brings your drawing back.',
    reload: 'Reload',
    overwrite: 'Overwrite',
    saveAs: 'Save as…',
    same: 'It differs from your drawing only in names, notes or the places of blocks.',
    columns: { difference: 'Difference', yours: 'Your drawing', file: 'The file' },
    more: (count: number) => `and ${count} more`,
  },
  restore: 'Restore',
  discardKept: 'Discard',
});
