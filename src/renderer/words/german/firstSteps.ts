import type { Words } from '../english/index';

export const firstSteps: Words['firstSteps'] = {
  title: 'Erste Schritte',
  steps: {
    drop: 'Einen Block auf die Zeichenfläche ziehen',
    connect: 'Mit einem anderen verbinden',
    train: 'Das Netz trainieren',
  },
  done: 'erledigt',
  close: 'Schließen',
  closeSteps: 'Erste Schritte schließen',
};
