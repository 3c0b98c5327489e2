import type { Words } from '../english/index';

export const recipe: Words['recipe'] = {
  inProgress: 'Ein Lauf ist aktiv. Änderungen gelten ab dem nächsten Lauf.',
  sections: {
    optimizer: 'Optimierer',
    learningRate: 'Lernrate',
    length: 'Länge des Laufs',
    batches: 'Batches und Daten',
    precision: 'Zahlenformat',
    more: 'Weiteres',
  },
  objective: 'Trainingsziel',
  comparedWith: (path, field) => `${path}, verglichen mit ${field}`,
  noOutput: 'Fügen Sie einen Output-Block hinzu, um einen Verlust zu wählen.',
  allWeights: 'alle Gewichte',
  someWeights: 'einige Gewichte',
  augmentation: 'Augmentierung',
  augmentationHint:
    'Zufällige Änderungen an jedem Trainingsbild, neu in jeder Epoche, damit das Netz sie zu ignorieren lernt. Testbilder bleiben unverändert.',
  original: 'Original',
  originalImages: 'Unveränderte Trainingsbilder',
  augmented: 'augmentiert',
  augmentedImages: 'Dieselben Bilder, augmentiert',
  otherVariations: 'Andere Varianten zeigen',
  rateOverRun: 'Lernrate im Verlauf des Laufs',
  rateFromTo: (first, last) => `Die Lernrate geht von ${first} bis ${last}`,
  rateAt: (step, rate) => `Schritt ${step}: ${rate}`,
  rateAtEnd: (rate) => `Ende: ${rate}`,
  change: (field) => `${field} ändern`,
};
