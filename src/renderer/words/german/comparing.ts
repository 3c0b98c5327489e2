import type { Words } from '../english/index';
import { counted, formatCount } from '../areas/count';

export const comparing: Words['comparing'] = {
  title: 'Mit einer anderen Zeichnung vergleichen',
  pair: (before, after) => `${before} und ${after}`,
  hint: 'Wählen Sie eine Zeichnung. Sie wird nicht geöffnet, und Ihre bleibt, wie sie ist.',
  yours: (drawing) => `${drawing} (Ihre)`,
  summary: (change) =>
    `Von ${change.before} zu ${change.after}: ${counted(change.added, 'Knoten', 'Knoten')} hinzugefügt, ${formatCount(change.removed)} entfernt, ${formatCount(change.changed)} geändert.`,
  same: 'Die Netze und Rezepte sind gleich.',
  differences: 'Unterschiede',
  columns: { change: 'Änderung', what: 'Was' },
  kinds: { added: 'hinzugefügt', removed: 'entfernt', changed: 'geändert' },
  recipe: 'Rezept',
  connected: 'verbunden',
  show: (node) => `${node} auf der Zeichenfläche zeigen`,
  costs: 'Kosten',
  difference: 'Unterschied',
  noDifference: 'keiner',
  times: (ratio) => `${ratio}-fach`,
  cost: {
    parameters: 'Parameter',
    macs: 'MACs für ein Beispiel',
    activationBytes: 'Aktivierungen eines Beispiels',
    trainingBytes: 'Speicher für das Training',
  },
  compareWith: 'Vergleichen mit',
  choose: 'Wählen …',
  recent: 'Zuletzt verwendet',
  gallery: 'Galerie',
  fromComputer: 'Von diesem Computer …',
  reading: 'Beide Zeichnungen werden gelesen …',
};
