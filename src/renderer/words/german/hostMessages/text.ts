import type { Words } from '../../english/index';

export const text: Words['hostMessages']['text'] = {
  none: (name) => `${name} enthält keine Textdatei: Kein Name endet auf .txt.`,
  longLine: (most, found) => `höchstens ${most} Bytes in einer Zeile erwartet, ${found} gefunden`,
  notUtf8: 'Text in UTF-8 erwartet, andere Bytes gefunden. Speichern Sie die Datei in UTF-8',
  emptyLine: 'Text erwartet, eine leere Zeile gefunden',
  noTabBefore: 'eine Klasse vor einem Tabulator erwartet, keinen Tabulator gefunden',
  noTabAfter: 'eine Klasse nach einem Tabulator erwartet, keinen Tabulator gefunden',
  noClassBefore: 'eine Klasse vor dem Tabulator erwartet, nichts gefunden',
  noClassAfter: 'eine Klasse nach dem Tabulator erwartet, nichts gefunden',
  onlyClass: 'Text neben der Klasse erwartet, nichts gefunden',
  oneToken: 'mindestens zwei Tokens erwartet, eines gefunden: Keines folgt darauf',
  noSequences: (name) => `${name} enthält keine Sequenzen: Keine Zeile beginnt mit „>“.`,
  noHeader: (path, line) =>
    `${path}, Zeile ${line}: eine Kopfzeile erwartet, die mit „>“ beginnt, anderen Text gefunden.`,
  noSequence: (header) => `„${header}“ hat keine Sequenz`,
  otherLetter: (header, letter) => `A, C, G, T oder N in „${header}“ erwartet, „${letter}“ gefunden`,
};
