import type { Words } from '../english/index';

export const run: Words['run'] = {
  states: {
    preparing: 'Vorbereitung',
    running: 'Training',
    paused: 'Pausiert',
    stopping: 'Wird gestoppt',
    finished: 'Abgeschlossen',
    stopped: 'Gestoppt',
    failed: 'Fehlgeschlagen',
    lost: 'Unterbrochen',
  },
  // Nouns keep their capital.
  inSentence: (state) => (state === 'Vorbereitung' || state === 'Training' ? state : state.toLowerCase()),
};
