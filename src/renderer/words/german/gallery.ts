import type { Words } from '../english/index';
import { counted } from '../areas/count';

export const gallery: Words['gallery'] = {
  loading: 'Galerie wird geladen …',
  notShown: (reason) => `Die Galerie kann nicht angezeigt werden: ${reason}`,
  filters: 'Filter',
  task: 'Aufgabe',
  tasks: {
    classification: 'Bilder klassifizieren',
    segmentation: 'Bilder segmentieren',
    localisation: 'Objekte lokalisieren',
    imageToImage: 'Bild zu Bild',
    generation: 'Bilder erzeugen',
    regression: 'Regression',
    sequences: 'Sequenzen und DNA',
    graphs: 'Graphen',
  },
  all: 'Alle',
  lecture: 'Vorlesung',
  lectureNumber: (id) => id.replace(' and ', ' und '),
  yours: 'Eigene',
  drawings: 'Zeichnungen',
  blocks: 'Blöcke',
  yourDrawings: 'Ihre Zeichnungen',
  yourBlocks: 'Ihre Blöcke',
  noDrawings: 'Noch keine Zeichnungen. Hier erscheinen Zeichnungen, die Sie speichern oder öffnen.',
  countBlocks: (count) => counted(count, 'Block', 'Blöcke'),
  inside: (blocks) => `enthält ${blocks} · Eingabetaste fügt ihn der Zeichnung hinzu`,
  cards: 'Karten',
  noPicture: 'Kein Bild',
  noMatch: (text) => `Nichts passt zu „${text}“.`,
  search: 'Netze, Ideen, Vorlesungen suchen',
  searchHint: 'Netze, Ideen, Vorlesungen suchen …',
  compare: (network) => `${network} vergleichen`,
  compareHint: 'Vergleichen, Leertaste',
  certificate: (framework, most) => `gleich ${framework}, max |Δ| ${most}`,
  certificateHint: (found) =>
    `Mit denselben zufälligen Gewichten gibt diese Zeichnung die Antworten von „${found.reference}“ in ${found.framework} ${found.version}: Sie unterscheiden sich um höchstens ${found.most} der größten.`,
  costs: 'Kosten',
  larger: 'Größer, mit Tabelle',
  compareTwo: 'Zwei vergleichen',
  selectTwo: 'Wählen Sie zwei Netze aus: mit der Waage auf ihren Karten oder mit der Leertaste.',
  selectAnother: 'Wählen Sie ein weiteres, um beide zu vergleichen.',
  differs: 'Unterschiede …',
  contrast: (smaller, larger, parameters, operations) => {
    const said = ({ direction, times }: typeof parameters, what: string) =>
      direction === 'same'
        ? `ebenso viele ${what}`
        : `${times === undefined ? '' : `${times}-mal `}${direction === 'more' ? 'mehr' : 'weniger'} ${what}`;
    return `Verglichen mit ${larger} hat ${smaller} ${said(parameters, 'Parameter')} und ${said(operations, 'Operationen')}.`;
  },
};
