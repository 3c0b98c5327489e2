import type { Words } from '../../english/index';

export const document: Words['hostMessages']['document'] = {
  cannotOpen: (path, trouble) => `${path} kann nicht geöffnet werden: ${trouble}`,
  cannotSave: (path, trouble) => `${path} kann nicht gespeichert werden: ${trouble}`,
  tooLarge: (bytes, most, ending) =>
    `Die Datei hat ${bytes} Bytes, eine Zeichnung höchstens ${most}. Wählen Sie eine Datei, die auf ${ending} endet.`,
  changed: (path) =>
    `${path} wurde von einem anderen Fenster oder Programm geändert, nachdem es hier geöffnet war, und blieb, wie es ist. Speichern Sie unter einem anderen Namen, um beides zu behalten, oder öffnen Sie es neu, um von dort weiterzumachen.`,
  unknownFile: 'Diese Datei ist nicht mehr bekannt. Öffnen Sie sie erneut.',
  noWindows: 'Dieser Host hat keine Fenster zum Wählen von Dateien.',
  notKept: (folder, trouble) => `Nicht Gespeichertes kann nicht in ${folder} aufbewahrt werden: ${trouble}`,
  blockTooLarge: (bytes, most, ending) =>
    `Die Datei hat ${bytes} Bytes, ein Block höchstens ${most}. Wählen Sie eine Datei, die auf ${ending} endet.`,
  libraryFull: (most) => `Die Bibliothek hat mehr als ${most} Bytes. Entfernen Sie Blöcke.`,
  otherBlock: (name) =>
    `Die Bibliothek hat einen anderen Block namens ${name}. Ersetzen Sie ihn oder behalten Sie beide.`,
  blockNotSaved: (name, folder, trouble) => `${name} kann nicht in ${folder} gespeichert werden: ${trouble}`,
};
