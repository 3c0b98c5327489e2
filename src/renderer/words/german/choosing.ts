import type { Words } from '../english/index';
import { counted, formatCount } from '../areas/count';

export const choosing: Words['choosing'] = {
  title: 'Daten wählen',
  hint: 'Legen Sie einen Ordner oder Dateien irgendwo im Fenster ab, oder wählen Sie sie aus. Netloom zeigt, was es gefunden hat, bevor es sie verwendet.',
  folder: 'Ordner …',
  files: 'Dateien …',
  readingFiles: 'Dateien werden gelesen …',
  lookingAtFiles: 'Dateien werden geprüft …',
  adding: 'Daten werden hinzugefügt …',
  fit: 'Input und letzte Schicht der Zeichnung an diese Daten anpassen',
  stop: 'Stopp',
  cancel: 'Abbrechen',
  use: 'Diese Daten verwenden',
  unreadable: 'Einige Dateien sind nicht lesbar. Reparieren Sie sie oder überspringen Sie sie.',
  found: 'Was gefunden wurde',
  readAs: 'Nicht das Gemeinte? Lesen als',
  problems: (count) => `${counted(count, 'Beispiel ist', 'Beispiele sind')} nicht lesbar:`,
  more: (count) => `und ${formatCount(count)} weitere`,
  skip: 'Diese überspringen',
  howRead: 'Wie gelesen wird',
  noFiles: 'Keine Dateien gefunden. Wählen Sie einen Ordner oder Dateien mit Daten.',
  moreFilesThan: (count) => `mehr als ${count} Dateien`,
  tooMuch: (files, bytes, found) =>
    `Der Browser kann höchstens ${files} Dateien und ${bytes} hochladen; dies sind ${found}. ` +
    'Wählen Sie weniger, oder verwenden Sie die Desktop-App oder „netloom train --dataset“, die Dateien direkt lesen.',
};
