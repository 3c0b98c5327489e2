import type { Words } from '../../english/index';
import { counted } from '../../areas/count';

const inClasses = (classes: number): string => counted(classes, 'Klasse', 'Klassen');
const inValues = (values: number): string => counted(values, 'Wert', 'Werte');

export const training: Words['messages']['training'] = {
  inputShape: {
    brief: 'passt nicht zum Datensatz',
    message: (data, shape, input, drawn) =>
      `Daten: ${data}. Die Bilder haben die Form ${shape}, aber ${input} erwartet ${drawn}.`,
  },
  inputFieldShape: {
    brief: 'passt nicht zum Datensatz',
    message: (field, data, shape, input, drawn) =>
      `Daten: ${data}. Das Feld ${field} hat die Form ${shape}, aber ${input} erwartet ${drawn}.`,
  },
  getsTokens: {
    brief: 'erhält Tokens',
    message: (field, data, input) =>
      `Daten: ${data}. Das Feld ${field} enthält Tokens, aber ${input} erwartet andere Zahlen. Stellen Sie die Art von ${input} auf tokens.`,
  },
  getsNoTokens: {
    brief: 'erhält keine Tokens',
    message: (field, data, input) =>
      `Daten: ${data}. Das Feld ${field} enthält keine Tokens, aber ${input} erwartet welche. Stellen Sie die Art von ${input} auf values.`,
  },
  outputShape: {
    brief: (wanted) => `nicht ${wanted}`,
    message: (wanted, field, data, holds, found) =>
      `Daten: ${data}. Das Feld ${field} ${holds}, die Ausgabe braucht also ${wanted}, erhält aber ${found}.`,
  },
  outputClasses: {
    brief: (classes) => `nicht ${inClasses(classes)}`,
    message: (classes, data, found) =>
      `${data} hat ${inClasses(classes)}, die Ausgabe braucht also ${inValues(classes)}, erhält aber ${found}.`,
  },
  outputLabels: {
    brief: (classes) => `nicht ${inClasses(classes)}`,
    message: (classes, data, largest, missing, found) =>
      `${data} hat Labels bis ${largest}, aber keines davon ist ${missing}; die Ausgabe braucht also ${inValues(classes)}, erhält aber ${found}.`,
  },
  noData: {
    brief: 'keine Daten',
    message: (data, node, block) =>
      `${data} hat nichts für ${node}. Entfernen Sie diesen ${block}-Block oder wählen Sie Daten mit einem Feld dafür.`,
  },
  singleClass: {
    brief: 'nur eine Klasse',
    message: (data) =>
      `Daten: ${data}. Alle Bilder gehören zu einer Klasse: Jede Antwort ist richtig, und nichts wird gelernt. Wählen Sie Daten mit mindestens zwei Klassen.`,
  },
  noField: {
    brief: (wanted) => `kein ${wanted}`,
    message: (wanted, node, field) =>
      `Die Daten haben kein Feld ${wanted}, wie es das Rezept für ${node} angibt. Stattdessen dient ${field}.`,
  },
  noWatchedMetric: {
    brief: (metric) => `${metric} fehlt`,
    message: (metric, subject, choices) =>
      `${subject} achtet auf ${metric}, was diese Zeichnung nicht misst; das Training achtet stattdessen auf den Verlust. Zur Wahl stehen: ${choices}.`,
  },
  comparedWithItself: {
    brief: 'mit sich selbst verglichen',
    message: (output, choice) => `${output} wird mit sich selbst verglichen, der Verlust ist also immer 0. ${choice}`,
  },
  noComparedOutput: {
    brief: (wanted) => `kein ${wanted}`,
    message: (wanted, output, choice) =>
      `${output} wird mit dem Output ${wanted} verglichen, den es nicht gibt. ${choice}`,
  },
  comparedShapes: {
    brief: (wanted) => `nicht ${wanted}`,
    message: (wanted, output, other, found) =>
      `${output} wird mit ${other} verglichen, das ${wanted} ergibt, erhält aber ${found}. Geben Sie beiden dieselbe Form.`,
  },
  movesAbsent: {
    brief: (first) => `kein ${first}`,
    message: (first, output) =>
      `${output} ändert die Gewichte von ${first}, das es nicht gibt. Wählen Sie andere Knoten.`,
  },
  movesSeveralAbsent: {
    brief: (first) => `kein ${first}`,
    message: (_, output, nodes) =>
      `${output} ändert die Gewichte von ${nodes}, die es nicht gibt. Wählen Sie andere Knoten.`,
  },
  movesNothing: {
    brief: 'ändert nichts',
    message: (output, nodes) =>
      `${output} ändert ${nodes}, und kein Gewicht dort beeinflusst seinen Verlust. Wählen Sie Knoten mit Gewichten, die zu ${output} führen.`,
  },
  cannotMoveAlong: {
    brief: (field) => `${field} bleibt stehen`,
    message: (field, images, pixels) =>
      `Spiegeln, Verschieben, Drehen und Skalieren bewegen Bilder mit ${images}, aber ${field} hat ${pixels} Pixel und kann nicht mitbewegt werden. Schalten Sie sie aus.`,
  },
  notMeasured: {
    brief: (metrics) => `kein ${metrics}`,
    message: (metrics, output, target, choices) =>
      `Für ${output}, verglichen mit ${target}, lässt sich nicht messen: ${metrics}. Zur Wahl stehen: ${choices}.`,
  },
  nothingMeasured: {
    brief: (metrics) => `kein ${metrics}`,
    message: (metrics, output, target) =>
      `Für ${output}, verglichen mit ${target}, lässt sich nicht messen: ${metrics}. Lassen Sie es weg: Hier wird nur der Verlust gemessen.`,
  },
  lossTargets: {
    brief: (loss) => `nicht für ${loss}`,
    message: (loss, targets, found, others) =>
      `${loss} braucht als Ziele ${targets}; diese Ziele sind ${found}. Wählen Sie ${others}.`,
  },
  binaryNeedsOne: {
    brief: (loss) => `nicht für ${loss}`,
    message: (loss, channels, other) =>
      `${loss} für Klassen braucht eine Ausgabe mit 1 Wert; diese hat ${channels}. Wählen Sie ${other} oder geben Sie der Ausgabe 1 Wert.`,
  },
  alwaysZero: {
    brief: (loss) => `nicht für ${loss}`,
    message: (loss, other) =>
      `${loss} eines einzelnen Werts ist immer 0. Wählen Sie ${other} oder geben Sie der Ausgabe einen Wert je Klasse.`,
  },
  needsClasses: {
    brief: (loss) => `nicht für ${loss}`,
    message: (loss, other) =>
      `${loss} braucht eine Ausgabe mit einem Wert je Klasse; diese hat 1. Wählen Sie ${other} oder geben Sie der Ausgabe mehr Werte.`,
  },
  smoothing: {
    brief: 'Glättung braucht Klassen',
    message: (targets) => `Label Smoothing braucht Klassennummern; diese Ziele sind ${targets}. Setzen Sie es auf 0.`,
  },
  notWeighted: {
    brief: (loss) => `nicht für ${loss}`,
    message: (loss, others) =>
      `${loss} gewichtet keine Klassen. Schalten Sie die Klassengewichte aus oder wählen Sie ${others}.`,
  },
  tooManyWeights: {
    brief: 'zu viele Klassengewichte',
    message: (classes, found, excess) =>
      `Erwartet sind Gewichte für ${inClasses(classes)}, angegeben sind ${found}. Entfernen Sie die letzten ${excess} oder wählen Sie ausgeglichene.`,
  },
  softmaxOfOne: {
    brief: (ending) => `endet mit ${ending}`,
    message: () =>
      'Softmax eines einzelnen Werts ist immer 1, es wird also nichts gelernt. Enden Sie mit Sigmoid oder ohne Aktivierung.',
  },
  softmaxOfNumbers: {
    brief: (ending) => `endet mit ${ending}`,
    message: () =>
      'Softmax ergibt Wahrscheinlichkeiten mit der Summe 1, die Ziele sind aber Zahlen. Enden Sie ohne Aktivierung.',
  },
  activatedTwice: {
    brief: (ending) => `endet mit ${ending}`,
    message: (ending, loss, own) =>
      `${loss} wendet ${own} selbst an, zusätzlich zu ${ending} am Ende der Ausgabe. Enden Sie mit ${own} oder ohne Aktivierung.`,
  },
};
