import type { Words } from '../../english/index';
import { formatCount } from '../../areas/count';

export const graph: Words['hostMessages']['graph'] = {
  noNodes: (path) => `${path} enthält keine Knoten.`,
  noTable: (name, found) =>
    `${name} hat keine Tabelle der Knoten. Erwartet wurden zwei Dateien wie edges.csv und nodes.csv, gefunden wurde ${found}. Benennen Sie sie so.`,
  noEdges: (name, found) =>
    `${name} hat keine Liste der Kanten. Erwartet wurden zwei Dateien wie edges.csv und nodes.csv, gefunden wurde ${found}. Benennen Sie sie so.`,
  tooFew: (path, nodes, wanted) =>
    `${path} hat ${nodes} Knoten, und ein Beispiel soll ${wanted} haben. Verlangen Sie weniger.`,
  noClasses: (path) =>
    `Kein Knoten von ${path} hat eine Klasse. Geben Sie einigen eine oder wählen Sie eine andere Spalte.`,
  tooManyClasses: (path, classes, most) =>
    `${path} hat ${formatCount(classes)} Klassen; höchstens ${most} sind möglich. Wählen Sie eine andere Spalte.`,
  columnsMissing: (path, columns) =>
    `${path} braucht für jeden Knoten eine Kennung, Zahlen und eine Klasse; es gibt die Spalten ${columns}. Ergänzen Sie, was fehlt.`,
  noId: 'die Kennung des Knotens erwartet, nichts gefunden',
  twice: (id) => `auch eine Zeile davor hat den Knoten „${id}“`,
  oneColumn: 'die Kennungen zweier Knoten erwartet, eine Spalte gefunden',
  unknownNode: (nodes, id) => `${nodes} hat keinen Knoten „${id}“`,
};
