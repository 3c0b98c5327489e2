import type { Words } from '../english/index';

export const engineStatus: Words['engineStatus'] = {
  unknown: 'Engine unbekannt',
  looking: 'Engines werden gesucht …',
  statusHint: 'Die Engine, die trainiert. Öffnet die Liste der Engines.',
};
