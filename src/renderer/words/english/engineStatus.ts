import { area } from '../areas/area';

/** The engine in the status bar. */
export const engineStatusWords = area('engineStatus', {
  unknown: 'Engine unknown',
  looking: 'Looking for engines…',
  statusHint: 'The engine that trains. Opens the Engines dialog.',
});
