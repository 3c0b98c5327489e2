import type { Words } from '../../english/index';

export const array: Words['hostMessages']['array'] = {
  none: (name) => `${name} enthält keine Arrays von NumPy.`,
  notNumpy: (name) => `${name} ist kein Array von NumPy.`,
  shortHeader: (name) => `${name} ist abgeschnitten: Der Kopf ist nicht vollständig.`,
  damagedHeader: (name) => `${name} hat einen beschädigten Kopf.`,
  severalTypes: (name) => `${name} hat Spalten mehrerer Typen, was nicht unterstützt wird.`,
  type: (name, type) => `${name} hat den Typ ${type}; erwartet werden Zahlen. Speichern Sie mit astype(float32).`,
  truncated: (name, shape, needed, found) =>
    `${name} ist abgeschnitten: ${shape} Werte brauchen ${needed} Bytes, es sind aber ${found}.`,
  beyond32Bits: (name) => `${name} enthält Zahlen jenseits von 32 Bit.`,
  shapesDiffer: (name, shape, first, other) =>
    `${name} hat Beispiele der Form ${shape}, ${first} aber Beispiele der Form ${other}; beide müssen dieselbe Form haben.`,
  missing: (set, first, field, split) => `${set} hat ${first}, aber kein „${field}“ für ${split}.`,
  sameExamples: 'dieselben Beispiele',
  countsDiffer: (name, count, first, other) =>
    `${name} hat ${count} Beispiele, ${first} aber ${other}; es müssen gleich viele sein.`,
  noExamples: (name, shape) => `${name} hat keine Beispiele: Die Form ist ${shape}.`,
  tooLarge: (name) => `${name} hat mehr als 4 GB an Arrays.`,
  damagedZip: (path, reason) => `${path} ist eine beschädigte .npz-Datei: ${reason}.`,
  unpacksTooLarge: 'ausgepackt sind es mehr als 4 GB',
  otherKind: (file, kind, shape, numbers) =>
    `${file} kann nicht ${kind} sein: Die Beispiele haben die Form ${shape} und sind ${numbers}.`,
  aField: 'ein Feld',
  wholeNumbers: 'ganze Zahlen',
  fractions: 'Brüche',
  pixels: (name, least, most) =>
    `${name} hat Pixel von ${least} bis ${most}; erwartet wird 0 bis 255 oder 0 bis 1. Skalieren Sie es oder nehmen Sie es als Zahlen.`,
};
