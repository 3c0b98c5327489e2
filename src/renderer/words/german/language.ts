import type { Words } from '../english/index';

export const language: Words['language'] = {
  title: 'Sprache',
  hint: 'Gilt sofort. Meldungen zu Blöcken und Zeichnungen sind auf Englisch.',
  failed: (name, reason) => `${name} konnte nicht geladen werden: ${reason}`,
};
