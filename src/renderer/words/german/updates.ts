import type { Words } from '../english/index';

export const updates: Words['updates'] = {
  title: 'Aktualisierungen',
  unknown: 'Netloom sucht nur auf Ihren Wunsch nach neueren Versionen.',
  check: 'Nach Aktualisierungen suchen',
  checking: 'Suche nach Aktualisierungen …',
  current: 'Netloom ist aktuell.',
  available: (version) => `Netloom ${version} ist verfügbar.`,
  download: 'Herunterladen',
  downloading: (version, percent) => `Netloom ${version} wird heruntergeladen: ${percent} %`,
  ready: (version) => `Netloom ${version} wird beim Schließen der Anwendung installiert.`,
  restart: 'Jetzt neu starten',
  failed: (message) => `Aktualisierung fehlgeschlagen: ${message}`,
  again: 'Erneut versuchen',
  atStart: 'Bei jedem Start nach Aktualisierungen suchen',
};
