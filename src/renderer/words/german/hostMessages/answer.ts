import type { Words } from '../../english/index';
import { withoutStop } from '@shared/messages/host/withoutStop';

export const answer: Words['hostMessages']['answer'] = {
  ended: (how) => `Der Prozess, der antwortet, endete: ${how}. Versuchen Sie es noch einmal.`,
  closed: 'Die trainierte Zeichnung wurde geschlossen. Öffnen Sie „Ausprobieren“ erneut.',
  waiting: (most) => `${most} Fragen warten auf ihre Antwort. Fragen Sie danach erneut.`,
  noInput: (path, inputs) => `Es gibt keinen Input „${path}“, sondern ${inputs}.`,
  nothing: (path) => `${path} bekommt nichts. Geben Sie jedem Input etwas.`,
  otherBytes: (path, shape, type, expected, came) =>
    `${path} nimmt ${type}-Werte der Form ${shape}, ${expected} Bytes; ${came} kamen.`,
  needsImage: (path, shape, kind) => `${path} nimmt ${kind} der Form ${shape}. Geben Sie die Datei eines Bilds an.`,
  noImage: (path, shape, kind, name) =>
    `${path} nimmt ${kind} der Form ${shape}, und ${name} ist die Datei eines Bilds.`,
  notReadable: (name, why) =>
    `${name} kann nicht als Bild gelesen werden: ${withoutStop(why)}. Geben Sie eine Datei in PNG, JPEG, WebP, BMP, GIF oder TIFF an.`,
  noData: (example) =>
    `test:${example} ist nicht bekannt: Die Daten des Laufs sind nicht zur Hand. Wählen Sie sie erneut.`,
  noExample: (example, last) => `test:${example} gibt es nicht: Die Testdaten haben die Beispiele 0 bis ${last}.`,
};
