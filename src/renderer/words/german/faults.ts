import type { Words } from '../english/index';

export const faults: Words['faults'] = {
  cannotShow: {
    window: 'Das Fenster kann nicht angezeigt werden.',
    palette: 'Die Palette kann nicht angezeigt werden.',
    canvas: 'Die Zeichenfläche kann nicht angezeigt werden.',
    lower: 'Der untere Bereich kann nicht angezeigt werden.',
    side: 'Der Seitenbereich kann nicht angezeigt werden.',
  },
  kept: 'Ihre Zeichnung bleibt erhalten. Rückgängig hilft vielleicht, wenn die letzte Änderung dazu geführt hat.',
  again: 'Erneut versuchen',
  reload: 'Netloom neu laden',
  title: 'Fehlerprotokoll',
  reading: 'Protokoll wird gelesen …',
  hint: 'Fehler, mit denen Netloom nicht gerechnet hat. Das Protokoll bleibt auf diesem Computer; kopieren Sie es bei Bedarf in einen Fehlerbericht.',
  file: (location) => `Datei: ${location}`,
  none: 'Keine Fehler verzeichnet.',
  list: 'Fehler, die neuesten zuerst',
  noDetails: 'Keine weiteren Einzelheiten.',
  clear: 'Leeren',
  cleared: 'Geleert.',
  copy: 'Alles kopieren',
  copied: 'Kopiert.',
  copyBlocked: 'Der Browser sperrt hier die Zwischenablage. Markieren Sie den Text und kopieren Sie mit der Tastatur.',
  sources: {
    page: 'Oberfläche',
    window: 'Fenster',
    app: 'Anwendung',
    trainer: 'Trainingsprozess',
    process: 'Anderer Prozess',
  },
};
