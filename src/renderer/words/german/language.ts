import type { Words } from '../english/index';

export const language: Words['language'] = {
  title: 'Sprache',
  hint: 'Gilt sofort. Noch nicht übersetzte Teile bleiben auf Englisch.',
  failed: (name, reason) => `${name} konnte nicht geladen werden: ${reason}`,
};
