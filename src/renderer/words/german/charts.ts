import type { Words } from '../english/index';

export const charts: Words['charts'] = {
  step: (step) => `Schritt ${step}`,
  train: 'Training',
  validation: 'Validierung',
  partialLosses: 'Trainingsverlust jeder Ausgabe, vor der Gewichtung',
  metricShown: 'Gezeigte Metrik',
  byStep: (title) => `${title} nach Trainingsschritt`,
  smoothing: 'Glättung',
  smoothingHelp: 'Mittelt jeden Punkt mit den vorherigen. 0 zeigt jeden Schritt, wie er ist.',
  logarithmic: 'log. Verlust',
  logarithmicHelp: 'Logarithmische Achse: Auch kleine Verluste bleiben ablesbar.',
  marks: {
    learningRate: 'Lernrate geändert',
    paused: 'pausiert',
    resumed: 'fortgesetzt',
    checkpoint: 'Checkpoint',
    reduced: 'Lernrate gesenkt',
    stoppedEarly: 'vorzeitig gestoppt',
    best: 'beste Gewichte behalten',
  },
};
