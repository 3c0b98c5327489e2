import type { Words } from '../english/index';

export const updates: Words['updates'] = {
  title: 'Aktualisierungen',
  none: {
    terminal: 'Netloom wurde aus einem Terminal gestartet. Aktualisieren Sie es so, wie Sie es installiert haben.',
    sources:
      'Dieses Netloom wurde aus dem Quellcode gestartet. Aktualisieren Sie diesen so, wie Sie ihn bekommen haben.',
    noFeed: 'Diese Kopie von Netloom kennt keine Quelle für Aktualisierungen.',
  },
  cannotCheck: (message) => `Netloom kann nicht nach Aktualisierungen suchen: ${message}`,
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
