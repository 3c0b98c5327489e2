import type { Words } from '../../english/index';

export const reading: Words['messages']['reading'] = {
  at: (place, fault) => `${place}: ${fault}`,
  expected: (expected, found) => `Erwartet wird ${expected}; gefunden wurde ${found}.`,
  notJson: (reason) => `Die Datei ist kein JSON: ${reason}`,
  endsEarly: 'Sie endet zu früh. Wählen Sie eine vollständige Kopie.',
  wrongAt: (line, column) =>
    `Der Fehler ist in Zeile ${line}, Spalte ${column}. Berichtigen Sie ihn oder wählen Sie eine andere Datei.`,
  wrongNear: (excerpt) => `Der Fehler ist in ${excerpt}. Berichtigen Sie ihn oder wählen Sie eine andere Datei.`,
  noVersion: (version) => `Diese Datei hat keine Versionsnummer. Fügen Sie "version": ${version} hinzu.`,
  newerVersion: (most, found) =>
    `Erwartet wird höchstens ${most}; diese Datei stammt von einer neueren Version von Netloom (${found}). Aktualisieren Sie Netloom.`,
  drawingTooLong: (most, found) => `Eine Zeichnung hat höchstens ${most} Zeichen; diese hat ${found}.`,
  blockTooLong: (most, found) => `Ein Block hat höchstens ${most} Zeichen; dieser hat ${found}.`,
  tooManyValues: (most) => `Eine Zeichnung hat höchstens ${most} Werte; diese Datei hat mehr.`,
  tooDeep: (levels) => `Das ist mehr als ${levels} Ebenen tief verschachtelt.`,
  reservedName: 'Dieser Name ist reserviert. Wählen Sie einen anderen.',
  unknownKey: 'Dieser Schlüssel ist unbekannt. Entfernen Sie ihn oder berichtigen Sie seinen Namen.',
  nameTaken: (name, place) => `Erwartet wird ein eigener Name; „${name}“ heißt schon ${place}.`,
  noDefinition: (name) =>
    `Erwartet wird der Name eines der Module dieser Datei; gefunden wurde „${name}“. Fügen Sie die Definition hinzu oder berichtigen Sie den Namen.`,
  containsItself: (composite, way) =>
    `${composite} enthält sich selbst (${way}). Entfernen Sie es aus seinem eigenen Inneren.`,
  quoted: (text) => `„${text}“`,
  nothing: 'nichts',
  jsonObject: 'ein JSON-Objekt',
  drawingMark: (mark) => `${mark}, woran Netloom eine Zeichnung erkennt`,
  blockMark: (mark) => `${mark}, woran Netloom einen Block erkennt`,
  list: 'eine Liste',
  object: 'ein Objekt',
  name: 'ein Name aus Buchstaben, Ziffern, _ und -, der mit einem Buchstaben oder _ beginnt',
  or: (one, other) => `${one} oder ${other}`,
  above: (limit) => `eine Zahl über ${limit}`,
  below: (limit) => `eine Zahl unter ${limit}`,
  lengthAtLeast: (what, least) => `${what} mit einer Länge ab ${least}`,
  lengthAtMost: (what, most) => `${what} mit einer Länge bis ${most}`,
};
