import type { Words } from '../../english/index';
import { withoutStop } from '@shared/messages/host/withoutStop';

export const file: Words['hostMessages']['file'] = {
  problem: (file, what) => `${file} ${what}.`,
  lineProblem: (file, line, what) => `${file}, Zeile ${line}: ${what}.`,
  then: (first, next) => `${first} ${next}`,
  several: (unreadable, all) => `${unreadable} von ${all} Beispielen können nicht gelesen werden.`,
  more: (count) => `${count} weitere können auch nicht gelesen werden.`,
  repair: 'Reparieren oder entfernen Sie, was falsch ist, oder lassen Sie es überspringen.',
  noneLeft: 'Kein Beispiel bleibt übrig: Reparieren Sie diese Dateien oder wählen Sie andere.',
  empty: 'ist leer',
  changed: 'hat sich beim Lesen geändert',
  cannotBeRead: (trouble) => withoutStop(`kann nicht gelesen werden: ${trouble}`),
  unreadable: (path, trouble) => `${path} kann nicht gelesen werden: ${trouble}`,
  nothingChosen: 'Es sind keine Dateien gewählt. Wählen Sie einen Ordner oder Dateien.',
  tooMany: (folder, most) =>
    `${folder} enthält mehr als ${most} Dateien. Wählen Sie den Ordner, in dem nur die Daten liegen.`,
  emptyFolder: (folder) => `In ${folder} sind keine Dateien. Wählen Sie einen Ordner mit Daten.`,
  tooLarge: (path) => `${path} ist größer als 2 GB. Teilen Sie die Datei in mehrere auf.`,
  unclearImages: (some) =>
    `Nichts sagt, was diese Bilder zeigen: ${some}. Legen Sie die Bilder jeder Klasse in einen eigenen Ordner oder fügen Sie eine Tabelle mit ihren Namen hinzu.`,
  unknownFormat: (some, formats) =>
    `Netloom erkennt ${some} nicht. Es liest: ${formats}. Wandeln Sie diese Dateien um.`,
  also: (formats, next) => `${formats}; ${next}`,
  stopped: 'Die Dateien wurden nicht bis zum Ende angesehen. Wählen Sie sie erneut.',
  tooLongAgo: 'Diese Dateien wurden vor zu langer Zeit gewählt. Wählen Sie sie erneut.',
  damagedGzip: (path, reason) => `${path} ist eine beschädigte gzip-Datei: ${reason}.`,
};
