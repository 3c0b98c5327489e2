import type { Words } from '../english/index';

export const measures: Words['measures'] = {
  colourBy: 'Färben nach',
  kind: 'Art',
  kindTitle: 'Blöcke nach ihrer Art färben; Balken zeigen MACs',
  title: (unit) => `Blöcke färben nach: ${unit}`,
  measures: {
    parameters: { label: 'Parameter', unit: 'trainierbare Parameter', none: 'Keine Parameter' },
    macs: { label: 'MACs', unit: 'MACs für ein Beispiel', none: 'Keine MACs' },
    memory: { label: 'Speicher', unit: 'Speicher eines Trainingsschritts', none: 'Kein Speicher' },
    time: { label: 'gemessene ms', unit: 'gemessene Zeit eines Vorwärtsdurchlaufs', none: 'Keine gemessene Zeit' },
    gradient: {
      label: 'Gradient',
      unit: 'Größe des Gradienten des Verlusts, quadratisches Mittel',
      none: 'Kein Gradient',
    },
  },
  ofLargest: (value, unit, percent) => `${value}, ${unit}, ${percent} der Skala`,
  logarithmic: 'logarithmisch',
  gradientStep: (step) => `Schritt ${step}`,
  noGradients: 'Noch keine Gradienten. Trainieren Sie einen Schritt, dann sind sie zu sehen.',
  gradientsToCome: 'Gradienten kommen mit dem nächsten Schritt.',
  measure: 'Messen',
  measureAgain: 'Erneut messen',
  stop: 'Stopp',
  noTimes: 'Noch nicht gemessen.',
  incomplete: 'Noch nicht gemessen. Vervollständigen Sie erst die Zeichnung; was fehlt, steht unter Probleme.',
  measuring: (percent) => `Messung läuft … ${percent}`,
  timesOf: (batch, device) => `Batch von ${batch}, ${device}`,
  timesHint: (elsewhere) =>
    `Gemessen im ganzen Netz, mit zufälligen Gewichten. Was die Engine in einem Zug rechnet, etwa eine Faltung mit ihrer Aktivierung, zählt zum ersten Block. ${elsewhere} gehören zu keinem Block.`,
};
