import { area } from '../areas/area';

/** The library of one’s own blocks. */
export const libraryWords = area('library', {
  title: 'Your library',
  none: 'No blocks yet. Save a composite to use it in any drawing.',
  deleteNamed: (file: string) => `Delete ${file}`,
  deleteFile: 'Delete the file',
  actions: 'Actions',
  actionsFor: (block: string) => `Actions for ${block}`,
  exportFile: 'Export as a file…',
  remove: 'Remove from library',
  removed: (block: string) => `${block} is removed from your library. Drawings that use it keep it.`,
  save: 'Save to library',
  saved: (block: string) => `${block} is in your library. Drag it into any drawing.`,
  replace: 'Replace',
  keepBoth: 'Keep both',
  undo: 'Undo',
  exportBlock: 'Export block',
  exported: (block: string, folder: string) => `${block} is exported to ${folder}.`,
  importBlock: 'Import block',
  importFile: (file: string) => `Import ${file}`,
  tooLarge: (bytes: string, most: string, ending: string) =>
    `it has ${bytes}, and a block at most ${most}. Choose a file that ends in ${ending}.`,
});
