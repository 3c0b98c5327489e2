import type { Words } from '../english/index';

export const widgets: Words['widgets'] = {
  cancel: 'Abbrechen',
  close: 'Schließen',
  notLoaded: (reason) => `Dieser Teil von Netloom konnte nicht geladen werden: ${reason}`,
  tryAgain: 'Erneut versuchen',
};
