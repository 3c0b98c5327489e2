import type { Words } from '../english/index';

export const widgets: Words['widgets'] = {
  cancel: 'Abbrechen',
  close: 'Schließen',
  backHint: 'Zurück zur Zeichnung, Esc',
  back: 'Zur Zeichnung',
  notLoaded: (reason) => `Dieser Teil von Netloom konnte nicht geladen werden: ${reason}`,
  tryAgain: 'Erneut versuchen',
};
