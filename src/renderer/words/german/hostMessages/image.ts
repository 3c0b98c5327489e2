import type { Words } from '../../english/index';

export const image: Words['hostMessages']['image'] = {
  tooLarge: 'ist größer als 1 GB',
  notReadable: (reason) => `ist kein lesbares Bild (${reason})`,
  notRead: 'wurde nicht gelesen: Niemand wartet darauf',
  closedMeanwhile: 'wurde nicht gelesen: Der Datensatz wurde geschlossen',
  closed: 'wurde nicht gelesen: Der Datensatz ist geschlossen',
  notDecoded: (reason) => `wurde nicht dekodiert: ${reason}`,
  threadEnded: 'Der Thread endete vorzeitig',
  shortBitmap: (width, height, bytes) => `ist abgeschnitten: ${width}×${height} Pixel brauchen ${bytes} Bytes`,
  shortHeader: 'ist abgeschnitten: Der Kopf ist nicht vollständig',
  shortPalette: 'ist abgeschnitten: Die Palette ist nicht vollständig',
  otherBitmap: 'ist eine Art von Bitmap, die nicht unterstützt wird',
  compressedBitmap: 'ist eine komprimierte Bitmap, was nicht unterstützt wird: Speichern Sie sie als PNG',
  impossibleSides: (width, height) => `hat unmögliche Seitenlängen, ${width}×${height}`,
  damagedPng: 'ist eine beschädigte PNG-Datei',
  truncatedPng: 'ist eine abgeschnittene PNG-Datei',
  noClassFolder: 'liegt in keinem Ordner einer Klasse',
  noClassFolders: (name) => `${name} enthält keine Bilder in Ordnern von Klassen.`,
  secondInput: (first) => `ist eine zweite Eingabe neben ${first}`,
  secondTarget: (first) => `ist ein zweites Ziel neben ${first}`,
  secondImage: (first) => `ist ein zweites Bild neben ${first}`,
  secondMask: (first) => `ist eine zweite Maske neben ${first}`,
  noInput: 'hat keine gleichnamige Eingabe',
  noTarget: 'hat kein gleichnamiges Ziel',
  noImage: 'hat kein gleichnamiges Bild',
  noMask: 'hat keine gleichnamige Maske',
  unpaired: (name, input, target) =>
    `${name}: Die Namen sagen nicht, welches Bild zu welchem gehört. Erwartet wurden zwei Ordner wie ${input} und ${target} oder Namen, die auf _${target} enden.`,
  otherSize: (size, image, other) => `hat ${size} Pixel, das Bild ${image} dazu aber ${other}`,
  noClass: (value) => `enthält den Wert ${value}, der zu keiner Klasse gehört`,
  tooManyClasses: (name, classes, most) =>
    `${name} hat Masken mit ${classes} Klassen und einem ignorierten Wert; höchstens ${most} Klassen sind möglich.`,
  onlyIgnored: (name, value) =>
    `Die Masken von ${name} haben keinen Wert außer ${value}, der ignoriert wird. Ignorieren Sie einen anderen oder keinen.`,
  tooManyValues: (name, values, most) =>
    `Die Masken von ${name} haben ${values} verschiedene Werte, mehr als ${most}. Masken mit weichen Rändern oder als JPEG gespeicherte brauchen einen Schwellwert; andere brauchen eine Liste der Werte, die Klassen sind.`,
  otherNames: (name, count, classes, names) =>
    `${name} hat Masken mit ${count} Klassen (${classes}), aber ${names} Namen: Geben Sie ebenso viele an.`,
};
