import type { Words } from '../english/index';
import { counted } from '../areas/count';

export const canvasTools: Words['canvasTools'] = {
  add: {
    title: 'Block hinzufügen',
    none: 'Kein passender Block.',
    library: 'Ihre Bibliothek',
    connectTo: (node) => `Mit ${node} verbinden`,
    blocks: 'Blöcke, die hinzukommen',
    enter: (count) => `Die Eingabetaste fügt ${counted(count, 'Block', 'Blöcke')} hinzu.`,
  },
  connect: { title: 'Verbinden mit', placeholder: 'Verbinden mit …', none: 'Kein Block nimmt diese Kante an.' },
  changeKind: {
    title: 'Art ändern',
    placeholder: 'Ändern in …',
    none: 'Kein Block mit diesem Namen.',
    step: (node, block) => `${node} in ${block} ändern`,
  },
  find: {
    title: 'In der Zeichnung suchen',
    blocks: 'Blöcke suchen',
    placeholder: 'Name, Art oder Form',
    previous: 'Vorheriger',
    previousKeys: 'Vorheriger (Umschalt+Eingabe)',
    next: 'Nächster',
    nextKeys: 'Nächster (Eingabe)',
    close: 'Schließen',
    closeKeys: 'Schließen (Esc)',
    inside: (path) => `in ${path}`,
    place: (at, count) => `${at} von ${count}`,
    none: 'Nicht gefunden',
  },
  layOut: {
    step: 'Anordnen',
    dropped: 'Die Zeichnung wurde während des Anordnens geändert; die Anordnung wurde verworfen.',
    again: 'Erneut anordnen',
    stop: 'Stopp',
    busy: (count) => `${counted(count, 'Block wird', 'Blöcke werden')} angeordnet …`,
  },
  places: {
    alike: (count) =>
      count === 1 ? 'Eine weitere Stelle sieht genauso aus.' : `${count} weitere Stellen sehen genauso aus.`,
    alikeBut: (count, values) =>
      `${count === 1 ? 'Eine weitere Stelle sieht' : `${count} weitere Stellen sehen`} genauso aus, bis auf ${values}.`,
    andMore: (values) => `${values} und weitere`,
    use: 'Modul auch dort verwenden',
    step: 'Modul an gleichen Stellen verwenden',
    none: 'Keine Stelle sieht mehr wie das Modul aus.',
  },
};
