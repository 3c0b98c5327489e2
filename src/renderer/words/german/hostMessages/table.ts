import type { Words } from '../../english/index';

export const table: Words['hostMessages']['table'] = {
  none: (name) => `${name} enthält keine CSV- oder TSV-Datei.`,
  empty: (path) => `${path} ist leer. Wählen Sie eine Datei mit Zeilen.`,
  notText: (path) => `${path} ist kein Text in UTF-8: Die Datei enthält Nullbytes. Speichern Sie sie in UTF-8.`,
  quotes: (path, line, reason) => `${path}, Zeile ${line}: ${reason}. Prüfen Sie die Anführungszeichen dort.`,
  noLines: (path) => `${path} hat außer der Zeile mit den Namen keine. Fügen Sie für jedes Beispiel eine Zeile hinzu.`,
  nothingUsed: (path) => `Keine Spalte von ${path} wird verwendet. Geben Sie an, was eine davon ist.`,
  noColumn: (path, column, columns) => `${path} hat keine Spalte „${column}“, sondern ${columns}.`,
  mixed: (columns, field) =>
    `Die Spalten ${columns} können nicht zusammen das Feld „${field}“ sein. Geben Sie jeder ein eigenes Feld.`,
  columns: (expected, found) => `${expected} Spalten erwartet, ${found} gefunden`,
  inColumn: (column, trouble) => `Spalte ${column}: ${trouble}`,
  notNumber: (cell) => `eine Zahl erwartet, „${cell}“ gefunden`,
  notNumbers: (cell) => `Zahlen wie „0.1 0.2 0.3“ erwartet, „${cell}“ gefunden`,
  noClass: 'eine Klasse erwartet, nichts gefunden',
  otherClass: (cell, classes) => `„${cell}“ ist keine der Klassen ${classes}`,
  noImage: (cell) => `neben der Tabelle liegt kein Bild „${cell}“`,
};
