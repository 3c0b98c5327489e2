import type { Words } from '../english/index';

export const start: Words['start'] = {
  begin: 'Beginnen',
  drop: 'Eine Zeichnung oder Daten irgendwo im Fenster ablegen',
  recent: 'Zuletzt verwendet',
  recentDrawings: 'Zuletzt verwendete Zeichnungen',
  allDrawings: 'Alle Ihre Zeichnungen',
  templates: 'Vorlagen',
  fromGallery: 'Aus der Galerie',
  allNetworks: (count) => `Alle ${count} Netze`,
  lectures: 'Vorlesungen',
  showAtStart: 'Diese Seite beim Start zeigen',
  showAtStartHint: 'Sonst öffnet Netloom die letzte Zeichnung',
  unsaved: 'Nicht gespeicherte Änderungen',
  unsavedTo: (drawing) => `Nicht gespeicherte Änderungen an „${drawing}“`,
};
