import type { Words } from '../../english/index';

export const idx: Words['hostMessages']['idx'] = {
  noMagic: (name, bytes) =>
    `${name} ist abgeschnitten: Eine IDX-Datei beginnt mit einer Kennzahl von 4 Bytes, die Datei hat aber nur ${bytes} Bytes.`,
  notIdx: (name, start) =>
    `${name} ist keine IDX-Datei: Erwartet wurden am Anfang 00 00 08 und die Zahl der Achsen; sie beginnt mit ${start}.`,
  type: (name, type) => `${name} hat den IDX-Typ ${type}; nur Bytes ohne Vorzeichen (0x08) werden unterstützt.`,
  shortHeader: (name, needed, bytes) =>
    `${name} ist abgeschnitten: Der Kopf braucht ${needed} Bytes, die Datei hat aber nur ${bytes}.`,
  truncated: (name, shape, needed, found) =>
    `${name} ist abgeschnitten: ${shape} Werte brauchen ${needed} Bytes nach dem Kopf, es sind aber ${found}.`,
  tooLong: (name, shape, needed) =>
    `${name} ist zu lang: ${shape} Werte brauchen ${needed} Bytes nach dem Kopf, es sind aber mehr.`,
  notImages: (name, shape) =>
    `${name} sollte Bilder enthalten (Anzahl×Höhe×Breite), hat aber die Form ${shape}. Prüfen Sie, ob Bilder und Labels vertauscht sind.`,
  notLabels: (name, shape) =>
    `${name} sollte ein Label je Bild enthalten, hat aber die Form ${shape}. Prüfen Sie, ob Bilder und Labels vertauscht sind.`,
  noImages: (name, shape) => `${name} enthält keine Bilder: Die Form ist ${shape}.`,
  countsDiffer: (images, count, labels, found) =>
    `${images} hat ${count} Bilder, ${labels} aber ${found} Labels; es muss ein Label je Bild sein.`,
  shapesDiffer: (train, shape, test, other) =>
    `${train} hat Bilder der Form ${shape}, ${test} aber Bilder der Form ${other}; Trainings- und Testbilder müssen dieselbe Form haben.`,
  notFour: (images, labels, names) =>
    `Wählen Sie vier IDX-Dateien: Trainingsbilder, Trainingslabels, Testbilder, Testlabels. Gefunden wurden ${images} mit Bildern und ${labels} mit Labels unter ${names}.`,
  twice: (name) =>
    `${name} wurde zweimal gewählt. Training und Test brauchen verschiedene Dateien, sonst sagt die Genauigkeit im Test nichts.`,
  named: (found, names) =>
    `Ein Datensatz aus IDX-Dateien hat vier, deren Namen „idx“ oder „ubyte“ enthalten; hier sind es ${found}: ${names}. Wählen Sie Bilder und Labels für Training und Test und keine anderen.`,
  notFile: (path) => `${path} ist keine lesbare Datei; erwartet wurde eine IDX-Datei.`,
  tooLarge: (name, shape, most) =>
    `${name} enthält nach eigener Angabe ${shape} Werte; mehr als ${most} GB können nicht gelesen werden.`,
};
