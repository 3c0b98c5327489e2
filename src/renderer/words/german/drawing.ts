import type { Words } from '../english/index';
import { formatCount } from '../areas/count';

export const drawing: Words['drawing'] = {
  undo: 'Rückgängig',
  view: 'Ansicht',
  views: {
    cards: { label: 'Karten', title: 'Blöcke mit Einstellungen und Kosten (1)' },
    volumes: { label: 'Volumen', title: 'Die Ausgabe jedes Blocks als Quader: Höhe, Breite, Kanäle (2)' },
    tiles: { label: 'Kacheln', title: 'Nur Namen und Formen (3)' },
  },
  obstacles: {
    nothing: 'Zeichnen Sie zuerst ein Netz: Ziehen Sie Blöcke aus der Palette, von Input bis Output.',
    at: (node, problem) => `Bei ${node}: ${problem}`,
    connect: (nodes) => `Verbinden Sie ${nodes}.`,
    connectEnds: 'Verbinden Sie Input mit Output, mit mindestens einem Block dazwischen.',
    more: (count) => `Und ${formatCount(count)} weitere unter Probleme.`,
  },
  edits: { reload: 'Aus der Datei neu laden', name: 'Name' },
};
