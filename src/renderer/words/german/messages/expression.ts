import type { Words } from '../../english/index';

export const expression: Words['messages']['expression'] = {
  tooLong: (most, found) => `Ein Ausdruck hat höchstens ${most} Zeichen; dieser hat ${found}.`,
  unreadable: (text, reason) => `„${text}“ ist kein Ausdruck: ${reason}.`,
  tooDeep: 'Der Ausdruck ist zu tief verschachtelt.',
  notAllowed:
    'Erlaubt sind nur Zahlen, Text in Anführungszeichen, Parameternamen, + − * / %, Vergleiche, && || ! und ?:.',
  badLiteral: (value) => `${value} kann in einem Ausdruck nicht verwendet werden.`,
  unknownName: (name, known) => `Es gibt keinen Parameter „${name}“; vorhanden: ${known}.`,
  noNames: (name) => `Es gibt keinen Parameter „${name}“; hier sind nur Zahlen möglich.`,
  notYetKnown: (name) => `${name} ist erst bekannt, wenn dort etwas ankommt.`,
  noDimension: (name) =>
    `${name} gibt es nicht. Schreiben Sie einen Eingang des Moduls und eines seiner Maße: channels, bei einem Bild height und ` +
    'width, bei einer Sequenz length, oder shape, wie in input.channels.',
  badOperator: (operator) => `Der Operator ${operator} kann nicht verwendet werden.`,
  noElement: 'Nur Paare und andere Listen haben Elemente; die eines Paars schreibt man stride[0] und stride[1].',
  unknownFunction: (known) => `Vorhandene Funktionen: ${known}.`,
  unequalLists: (operator, lengths) => `${operator} braucht gleich lange Listen; diese haben die Längen ${lengths}.`,
  comparesNumbers: (operator) =>
    `${operator} vergleicht Zahlen, keine Listen. Vergleichen Sie ihre Elemente, etwa stride[0].`,
  needsNumbers: (operator, found) => `${operator} braucht Zahlen; ${found} ist keine.`,
  listNeedsNumbers: (found) => `Eine Liste braucht Zahlen; ${found} ist keine.`,
  notFinite: 'Der Ausdruck teilt durch null oder läuft über.',
};
