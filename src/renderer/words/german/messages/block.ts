import type { Words } from '../../english/index';
import { counted, formatCount } from '../../areas/count';

const sides = '(oben, unten, links, rechts)';
const spaced = (part: string): string => part && ` ${part}`;

export const block: Words['messages']['block'] = {
  filterTooLarge: {
    brief: 'Filter zu groß',
    message: (kernel, note, size, padded) =>
      `Der ${kernel}-Filter${spaced(note)} passt nicht in ein Bild von ${size}${spaced(padded)}. Verwenden Sie einen kleineren Filter, mehr Padding oder verkleinern Sie davor weniger.`,
  },
  windowTooLarge: {
    brief: 'Fenster zu groß',
    message: (kernel, note, size, padded) =>
      `Das ${kernel}-Fenster${spaced(note)} passt nicht in ein Bild von ${size}${spaced(padded)}. Verwenden Sie ein kleineres Fenster, mehr Padding oder verkleinern Sie davor weniger.`,
  },
  filterTooLong: {
    brief: 'Filter zu groß',
    message: (kernel, note, positions) =>
      `Der Filter der Länge ${kernel}${spaced(note)} passt nicht in eine Sequenz mit ${counted(positions, 'Position', 'Positionen')}. Verwenden Sie einen kleineren oder Padding same.`,
  },
  windowTooLong: {
    brief: 'Fenster zu groß',
    message: (kernel, note, positions) =>
      `Das Fenster der Länge ${kernel}${spaced(note)} passt nicht in eine Sequenz mit ${counted(positions, 'Position', 'Positionen')}. Verwenden Sie ein kleineres oder Padding same.`,
  },
  fixedKernelTooLarge: {
    brief: 'Kern zu groß',
    message: (kernel, size) =>
      `Der ${kernel}-Kern passt nicht in ein Bild von ${size}. Stellen Sie das Padding auf same oder verkleinern Sie davor weniger.`,
  },
  unreadKernel: {
    brief: 'Kern?',
    message: (found) =>
      `Der Kern muss aus Zeilen mit gleich vielen Zahlen bestehen, etwa „0 1 0; 1 -4 1; 0 1 0“; ${found}. Korrigieren Sie ihn oder wählen Sie einen Filter mit Namen.`,
  },
  groups: {
    brief: 'Gruppen gehen nicht auf',
    message: (groups, channels, filters) =>
      `Die Zahl der Gruppen muss sowohl die ${channels} Kanäle der Eingabe als auch die ${filters} Filter teilen; ${groups} tut das nicht. Wählen Sie eine, die beide teilt.`,
  },
  channelGroups: {
    brief: 'Gruppen gehen nicht auf',
    message: (groups, channels) =>
      `Die Zahl der Gruppen muss die ${channels} Kanäle der Eingabe teilen; ${groups} tut das nicht. Wählen Sie eine passende.`,
  },
  oneValue: {
    brief: 'ein Wert je Gruppe',
    message: (type, found, groups) =>
      `${type} braucht mehr als einen Wert je Gruppe, sonst werden alle null. Es erhält ${found}: je ein Wert in ${counted(groups, 'Gruppe', 'Gruppen')}. Verwenden Sie LayerNormalization, das alle Kanäle zusammennimmt.`,
  },
  needsImage: {
    brief: 'braucht ein Bild',
    message: (type, found, advice) =>
      `${type} braucht ein Bild (Höhe×Breite×Kanäle), erhält aber ${found}.${spaced(advice)}`,
  },
  needsSequence: {
    brief: 'braucht eine Sequenz',
    message: (type, found, advice) =>
      `${type} braucht eine Sequenz (Positionen×Merkmale), erhält aber ${found}.${spaced(advice)}`,
  },
  needsVector: {
    brief: 'braucht einen Vektor',
    message: (found, values) =>
      `Dense braucht einen Vektor, erhält aber ${found}. Fügen Sie davor Flatten ein; der Vektor hat dann ${formatCount(values)} Werte.`,
  },
  needsNodes: {
    brief: 'braucht Knoten',
    message: (type, found) =>
      `${type} braucht Merkmale von Knoten (Knoten×Merkmale), erhält aber ${found}. Fügen Sie davor Reshape ein oder verbinden Sie Merkmale von Knoten mit „features“.`,
  },
  needsGraph: {
    brief: 'braucht den Graphen',
    message: (type, nodes, found, advice) =>
      `${type} braucht einen Graphen der Form ${nodes}×${nodes} (Knoten×Knoten), da Merkmale von ${nodes} Knoten ankommen, erhält aber ${found}.${spaced(advice)}`,
  },
  needsValues: {
    brief: 'braucht zu jedem Key ein Value',
    message: (type, keys, keyType, values, valueType) =>
      `${type} braucht zu jedem Key ein Value: Es erhält ${keys} Keys (${keyType}) und ${values} Values (${valueType}). Verbinden Sie „key“ und „value“ mit derselben Sequenz.`,
  },
  needsNumbers: {
    brief: 'braucht Zahlen',
    message: (type, found) => `${type} rechnet mit Zahlen, erhält aber ${found}. Fügen Sie davor Embedding ein.`,
  },
  needsTokens: {
    brief: 'braucht Tokens',
    message: (type, found) =>
      `${type} braucht Tokens, also ganze Zahlen, erhält aber ${found}. Stellen Sie die Art der Eingabe auf tokens.`,
  },
  unequal: {
    brief: 'Form ungleich',
    message: (type, branches, ranks, strides) =>
      `${type} braucht Eingaben gleicher Form: ${branches}.${spaced(ranks)}${spaced(strides)} Gleichen Sie die Formen an oder setzen Sie die abweichenden Ausdehnungen auf 1.`,
  },
  imageAndVector: {
    brief: 'Bild und Vektor',
    message: (branches) =>
      `Concatenate kann Bilder und Vektoren nicht mischen: ${branches}. Wandeln Sie das Bild zuerst mit Flatten um.`,
  },
  unequalButLast: {
    brief: 'Form ungleich',
    message: (branches) =>
      `Concatenate verbindet entlang der letzten Achse, alle anderen müssen gleich sein: ${branches}. Gleichen Sie sie mit Reshape oder Flatten an.`,
  },
  unequalSizes: {
    brief: 'Größe ungleich',
    message: (branches) =>
      `Concatenate stapelt Kanäle, alle Eingaben brauchen also dieselbe Höhe und Breite: ${branches}. Bringen Sie eine auf die Größe der anderen.`,
  },
  unlikePooling: {
    brief: 'passt nicht zum Pooling',
    message: (kernel, second, expected, found) =>
      `MaxUnpool2D mit ${kernel} braucht, was MaxPool2D aus seiner zweiten Eingabe macht: aus ${second} wird ${expected}, aber ${found} kommt an. Verbinden Sie den zweiten Eingang mit der Eingabe des MaxPool2D und stellen Sie hier dessen Fenster ein.`,
  },
  inputNoImage: {
    brief: 'kein Bild',
    message: (shape) =>
      `Ein Bild hat drei Achsen: Höhe, Breite und Kanäle; diese Eingabe hat die Form ${shape}. Geben Sie ihr drei oder stellen Sie ihre Art auf values.`,
  },
  shapeNoImage: {
    brief: 'kein Bild',
    message: (shape, axes) =>
      `Ein Bild hat drei Achsen: Höhe, Breite und Kanäle; die Form ${shape} hat ${axes}. Geben Sie ihr drei oder stellen Sie die Art auf values.`,
  },
  severalFree: {
    brief: 'mehr als ein −1',
    message: (shape) =>
      `Nur eine Ausdehnung von ${shape} darf −1 sein: die, die sich aus den anderen ergibt. Schreiben Sie die anderen aus.`,
  },
  otherCount: {
    brief: 'andere Zahl von Werten',
    message: (shape, values, found) =>
      `Der Block erhält ${found}; die Form ${shape} fasst keine ${formatCount(values)} Werte. Wählen Sie Ausdehnungen mit diesem Produkt; eine davon darf −1 sein.`,
  },
  axesOrder: {
    brief: 'Achsen nicht je einmal',
    message: (found, axes, order, example) =>
      `Der Block erhält ${found}. Die Reihenfolge muss jede Achse von 1 bis ${axes} einmal nennen; sie ist ${order}. Schreiben Sie zum Beispiel ${example}.`,
  },
  nothingLeft: {
    brief: 'nichts übrig',
    message: (factor, size, least) =>
      `Resize2D mit ${factor} lässt von einem Bild von ${size} kein Pixel übrig. Der Faktor muss mindestens ${least} sein.`,
  },
  sameWithOutputPadding: {
    brief: 'Größen widersprechen sich',
    message: (outputPadding) =>
      `Padding „same“ legt die Ausgabe auf N·S fest, outputPadding muss also 0 sein; es ist ${outputPadding}. Setzen Sie es auf 0.`,
  },
  outputPadding: {
    brief: 'outputPadding zu groß',
    message: (stride, outputPadding) =>
      `outputPadding muss kleiner als die Schrittweite ${stride} sein; es ist ${outputPadding}. Setzen Sie es auf 0 oder vergrößern Sie die Schrittweite.`,
  },
  paddingCropsAll: {
    brief: 'zu viel Padding',
    message: (cropped, size) =>
      `Die Ausgabe ist leer: Das Padding schneidet ${cropped} ${sides} von einem Ergebnis von ${size} ab. Verwenden Sie weniger Padding.`,
  },
  paddingTooLarge: {
    brief: 'zu viel Padding',
    message: (kernel, padding) =>
      `Das Padding muss kleiner als das ${kernel}-Fenster sein, sonst enthalten manche Fenster nur Padding; es ist ${padding} ${sides}. Verwenden Sie weniger Padding.`,
  },
  croppedAway: {
    brief: 'alles abgeschnitten',
    message: (cropping, size) =>
      `Das Zuschneiden um ${cropping} ${sides} lässt von einem Bild von ${size} nichts übrig. Schneiden Sie weniger ab.`,
  },
  shuffledChannels: {
    brief: 'Kanäle gehen nicht auf',
    message: (factor, divisor, channels) =>
      `PixelShuffle mit ${factor} braucht eine durch ${divisor} teilbare Zahl von Kanälen; es kommen ${channels} an. Geben Sie der Faltung davor ein Vielfaches von ${divisor} Filtern.`,
  },
  unshuffledSize: {
    brief: 'Größe geht nicht auf',
    message: (factor, size) =>
      `PixelUnshuffle mit ${factor} braucht Höhe und Breite, die durch ${factor} teilbar sind; ${size} kommt an. Erweitern, beschneiden oder skalieren Sie das Bild davor.`,
  },
  bothWaysAndReverse: {
    brief: 'bidirektional und rückwärts',
    message: (type) =>
      `${type} liest schon in beide Richtungen, es gibt also keine umzukehren. Stellen Sie reverse auf false oder bidirectional auf off.`,
  },
  notForTimeSteps: {
    brief: 'nicht für Zeitschritte',
    message: (type) =>
      `Nur Blöcke mit einem Eingang und einem Ausgang lassen sich je Zeitschritt anwenden; ${type} gehört nicht dazu. Schalten Sie es aus.`,
  },
  needsTimeSteps: {
    brief: 'braucht Zeitschritte',
    message: (type, found) =>
      `Je Zeitschritt angewandt, braucht ${type} eine Sequenz, deren erste Achse die Zeit ist, erhält aber ${found}. Fügen Sie davor Reshape ein oder schalten Sie es aus.`,
  },
  timeSteps: {
    brief: 'Zeitschritte verschieden',
    message: (type, first, later) =>
      `Je Zeitschritt angewandt, braucht ${type} überall gleich viele Zeitschritte: erst kommen ${first} an, dann ${later}. Ändern Sie eines davon.`,
  },
  atEachStep: {
    brief: (problem) => problem,
    message: (problem) => `In jedem Zeitschritt: ${problem}`,
  },
  doesNotFit: {
    brief: 'passt nicht',
    message: (type, inputs, reason) => `${type} lässt sich nicht auf ${inputs} anwenden: ${reason}`,
  },
  emptyOutput: {
    brief: 'leere Ausgabe',
    message: (type, inputs, output) =>
      `${type} gäbe für ${inputs} die Form ${output}, aber jede Ausdehnung muss eine ganze Zahl ab 1 sein. Verwenden Sie ein kleineres Fenster, eine kleinere Schrittweite oder mehr Padding.`,
  },
  unknownParameter: {
    brief: (name) => `${name} unbekannt`,
    message: (name, known) => `Dieser Block hat keinen Parameter „${name}“. Seine Parameter: ${known}.`,
  },
  noParameters: {
    brief: (name) => `${name} unbekannt`,
    message: (name) => `Dieser Block hat keinen Parameter „${name}“, denn er hat gar keine.`,
  },
  badValue: {
    brief: (name) => `${name}?`,
    message: (name, expected, found) => `${name} muss so sein: ${expected}; angegeben ist ${found}.`,
  },
  badDefault: {
    brief: (name) => `${name}?`,
    message: (name, expected, found) =>
      `Der Standardwert von ${name} muss so sein: ${expected}; er ist ${found}. Ändern Sie den Standardwert im Modul oder setzen Sie hier einen Wert.`,
  },
};
