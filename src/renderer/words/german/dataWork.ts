import type { Words } from '../english/index';

export const dataWork: Words['dataWork'] = {
  works: {
    checkingImages: 'Bilder werden geprüft',
    decodingDamaged: 'Bilder, die beschädigt sein können, werden dekodiert',
    readingSizes: 'Größen der Bilder werden gelesen',
    findingMaskClasses: 'Klassen der Masken werden gesucht',
    measuringImages: 'Bilder werden vermessen',
    measuringNumbers: 'Zahlen werden vermessen',
    countingClasses: 'Klassen werden gezählt',
  },
  progress: (work, done, total) => `${work}: ${done} von ${total}`,
};
