import type { Words } from '../english/index';

export const language: Words['language'] = {
  title: 'Sprache',
  hint: 'Gilt sofort. Manche Meldungen gibt es nur auf Englisch.',
  failed: (name, reason) => `${name} konnte nicht geladen werden: ${reason}`,
};
