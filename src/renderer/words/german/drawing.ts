import type { Words } from '../english/index';

export const drawing: Words['drawing'] = {
  undo: 'Rückgängig',
  view: 'Ansicht',
  views: {
    cards: { label: 'Karten', title: 'Blöcke mit Einstellungen und Kosten (1)' },
    volumes: { label: 'Volumen', title: 'Die Ausgabe jedes Blocks als Quader: Höhe, Breite, Kanäle (2)' },
    tiles: { label: 'Kacheln', title: 'Nur Namen und Formen (3)' },
  },
  edits: { reload: 'Aus der Datei neu laden', name: 'Name' },
};
