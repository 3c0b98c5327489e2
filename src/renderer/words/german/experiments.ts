import type { Words } from '../english/index';
import { formatCount } from '../areas/count';

export const experiments: Words['experiments'] = {
  title: 'Experiment ausführen',
  size: 'Größe',
  sizes: { small: 'Klein', full: 'Voll' },
  sizeHints: {
    small: 'Ein bis zwei Minuten: kleine Netze, wenige Bilder.',
    full: 'Netze wie in der Veröffentlichung. Die Restzeit erscheint, sobald das erste trainiert.',
  },
  work: (networks, epochs, macs) => `${networks} · je ${formatCount(epochs)} Epochen · ${macs} in Vorwärtsdurchläufen`,
  run: 'Ausführen',
  runNamed: (experiment) => `${experiment} ausführen`,
  states: { running: 'läuft', finished: 'abgeschlossen', stopped: 'gestoppt', failed: 'fehlgeschlagen' },
  waiting: 'wartet',
  titleWith: (experiment, state) => `${experiment}: ${state}`,
  experiment: (experiment) => `Experiment „${experiment}“`,
  progressOf: (experiment) => `Fortschritt von ${experiment}`,
  timeLeft: (duration) => `noch etwa ${duration}`,
  runsOf: (experiment) => `Läufe von ${experiment}`,
  columns: { network: 'Netz', state: 'Zustand', trainingLoss: 'Trainingsverlust', testLoss: 'Testverlust' },
  stop: 'Stopp',
  compare: 'Kurven vergleichen',
};
