import type { Words } from '../../english/index';
import { counted, formatCount } from '../../areas/count';

export const found: Words['hostMessages']['found'] = {
  data: (format, what) => `${format}: ${what}.`,
  ofClasses: (what, count, names) => `${what} in ${counted(count, 'Klasse', 'Klassen')}: ${names}`,
  ofSomeClasses: (what, count) => `${what} in ${counted(count, 'Klasse', 'Klassen')}`,
  withoutClasses: (what) => `${what} ohne Klassen`,
  withFields: (what, fields) => `${what} mit ${fields}`,
  images: (count) => counted(count, 'Bild', 'Bilder'),
  imagesOf: (count, shape, classes) =>
    `${counted(count, 'Bild', 'Bilder')} der Form ${shape} in ${counted(classes, 'Klasse', 'Klassen')}`,
  imagesWithMasks: (count) => (count === 1 ? '1 Bild mit Maske' : `${formatCount(count)} Bilder mit Masken`),
  pairs: (count) => counted(count, 'Paar', 'Paare'),
  sequences: (count) => counted(count, 'Sequenz', 'Sequenzen'),
  lines: (count) => counted(count, 'Zeile', 'Zeilen'),
  examples: (count) => counted(count, 'Beispiel', 'Beispiele'),
  nodes: (count) => `${formatCount(count)} Knoten`,
  withEdges: (what, edges, examples, nodes) =>
    `${what}; dazu ${counted(edges, 'Kante', 'Kanten')}, geteilt in ${counted(examples, 'Beispiel', 'Beispiele')} zu ${formatCount(nodes)} Knoten`,
  oneClass: (all, name) =>
    `${all} gehören zu einer Klasse, ${name}: Jede Antwort ist richtig, und nichts wird gelernt. Wählen Sie Daten mit mindestens zwei Klassen.`,
  allImages: 'Alle Bilder',
  allTrainingImages: 'Alle Trainingsbilder',
  allLines: 'Alle Zeilen',
  allPositions: 'Alle Positionen',
  allSequences: 'Alle Sequenzen',
  allNodes: 'Alle Knoten',
  noImageOf: (count, names) => `Kein Trainingsbild gehört zu ${count === 1 ? 'der Klasse' : 'den Klassen'} ${names}.`,
  unlabelled: (count, nodes) =>
    count === 1
      ? `1 von ${formatCount(nodes)} Knoten hat keine Klasse: Seine Zahlen und Kanten werden verwendet, für Loss und Metriken zählt er nicht.`
      : `${formatCount(count)} von ${formatCount(nodes)} Knoten haben keine Klasse: Ihre Zahlen und Kanten werden verwendet, für Loss und Metriken zählen sie nicht.`,
  cutEdges: (cut, edges) =>
    `${formatCount(cut)} von ${counted(edges, 'Kante', 'Kanten')} ${cut === 1 ? 'verbindet' : 'verbinden'} Knoten verschiedener Beispiele und ${cut === 1 ? 'wird' : 'werden'} weggelassen. Mehr Knoten in einem Beispiel erhalten mehr Kanten.`,
};
