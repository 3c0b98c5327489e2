import type { Words } from '../english/index';

export const library: Words['library'] = {
  title: 'Ihre Bibliothek',
  none: 'Noch keine Blöcke. Speichern Sie ein Modul, um es in jeder Zeichnung zu verwenden.',
  deleteNamed: (file) => `${file} löschen`,
  deleteFile: 'Datei löschen',
  actions: 'Aktionen',
  actionsFor: (block) => `Aktionen für ${block}`,
  exportFile: 'Als Datei exportieren …',
  remove: 'Aus der Bibliothek entfernen',
  removed: (block) => `${block} wurde aus Ihrer Bibliothek entfernt. Zeichnungen, die ihn verwenden, behalten ihn.`,
  save: 'In der Bibliothek speichern',
  saved: (block) => `${block} ist in Ihrer Bibliothek. Ziehen Sie ihn in jede Zeichnung.`,
  replace: 'Ersetzen',
  keepBoth: 'Beide behalten',
  undo: 'Rückgängig',
  exportBlock: 'Block exportieren',
  exported: (block, folder) => `${block} wurde nach ${folder} exportiert.`,
  importBlock: 'Block importieren',
  importFile: (file) => `${file} importieren`,
  tooLarge: (bytes, most, ending) =>
    `Die Datei hat ${bytes}, ein Block höchstens ${most}. Wählen Sie eine Datei, die auf ${ending} endet.`,
};
