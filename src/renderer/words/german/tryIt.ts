import type { Words } from '../english/index';

export const tryIt: Words['tryIt'] = {
  testExample: 'Testbeispiel',
  previous: 'Vorheriges Beispiel',
  next: 'Nächstes Beispiel',
  of: (count) => `von ${count}`,
  output: (path) => `Ausgabe ${path}`,
  answer: 'Vorhersage',
  testSet: 'Testdaten',
  testSetSays: (text) => `Testdaten: ${text}`,
  range: 'Der Wertebereich der Trainingsbeispiele',
  nothingTrained: 'Noch nichts trainiert',
  nothingTrainedHint:
    'Trainieren Sie diese Zeichnung; dann können Sie hier etwas zeichnen, ablegen oder eintippen und die Vorhersage sehen.',
  noWeights: 'Noch keine Gewichte',
  noWeightsHint:
    'Der Lauf speichert sie alle 15 Sekunden und nach jeder Epoche. Dann lassen sie sich hier ausprobieren.',
  loadingWeights: 'Trainierte Gewichte werden geladen …',
  imageFor: (path) => `Bild für ${path}`,
  pen: 'Stift',
  eraser: 'Radierer',
  clear: 'Leeren',
  image: 'Bild …',
  chooseImageFor: (path) => `Bild für ${path} wählen`,
  drawOrDrop: 'Ein Bild zeichnen, ablegen oder einfügen.',
  dropOrPaste: 'Ein Bild ablegen oder einfügen.',
  changed: (changes) => `Angepasst: ${changes}.`,
  tooLarge: (file, bytes, most) =>
    `${file} hat ${bytes}; ein Bild darf höchstens ${most} haben. Wählen Sie ein kleineres.`,
  pickExample: 'Wählen Sie ein Testbeispiel.',
  input: 'Eingabe',
  inputAt: (path) => `Eingabe ${path}`,
  type: (what) => `Geben Sie ein: ${what}.`,
};
