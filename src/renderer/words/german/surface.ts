import type { Words } from '../english/index';

export const surface: Words['surface'] = {
  title: 'Verlustlandschaft',
  hint: 'Der mittlere Verlust fester Beispiele rund um die Gewichte des Laufs, entlang zweier zufälliger Richtungen, die Filter für Filter auf die Länge der Filter des Laufs skaliert sind (Li et al. 2018). α = β = 0 ist der Lauf selbst; im Abstand 1 hat sich jeder Filter um seine eigene Länge bewegt.',
  options: 'Was berechnet wird',
  beside: 'Daneben',
  noRun: 'kein anderer Lauf',
  points: 'Punkte',
  examples: 'Beispiele',
  split: 'Aus',
  splits: { train: 'Trainingsdaten', test: 'Testdaten' },
  map: (name, loss) =>
    `Verlustlandschaft von ${name}: ${loss} bei seinen Gewichten. Mit den Pfeiltasten lässt sich der Verlust an anderen Punkten ablesen.`,
  readout: (alpha, beta, loss) => `α ${alpha}, β ${beta}: Verlust ${loss}`,
  centre: (loss) => `Bei den Gewichten: Verlust ${loss}`,
  legend: (lowest, highest) => `Farben von dunkel für einen Verlust von ${lowest} bis hell für ${highest}`,
  calculate: 'Berechnen',
  calculating: 'Verlustlandschaft wird berechnet',
  stop: 'Stopp',
  save: 'Als CSV speichern',
  saveOf: (name) => `${name} als CSV speichern`,
};
