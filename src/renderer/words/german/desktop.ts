import type { Words } from '../english/index';
import { counted } from '../areas/count';

export const desktop: Words['desktop'] = {
  menu: {
    quit: 'Beenden',
    quitApp: (app) => `${app} beenden`,
    closeWindow: 'Fenster schließen',
    fullScreen: 'Vollbild',
    developerTools: 'Entwicklerwerkzeuge',
    aboutApp: (app) => `Über ${app}`,
    services: 'Dienste',
    hideApp: (app) => `${app} ausblenden`,
    hideOthers: 'Andere ausblenden',
    showAll: 'Alle einblenden',
  },
  drawings: 'Netloom-Zeichnungen',
  blocks: 'Netloom-Blöcke',
  openDrawing: 'Zeichnung öffnen',
  saveDrawing: 'Zeichnung speichern',
  importBlock: 'Block importieren',
  dataFolder: 'Ordner mit Daten wählen',
  dataFiles: 'Dateien mit Daten wählen',
  engineFolder: (engine) => `Ordner mit ${engine} wählen: eine Python-Umgebung oder das Paket selbst`,
  exportFolder: 'Ordner für den Export wählen',
  replace: {
    question: (count) => `${counted(count, 'Datei', 'Dateien')} ersetzen?`,
    detail: (names, folder) => `Schon in ${folder}: ${names}.`,
    replace: 'Ersetzen',
    cancel: 'Abbrechen',
  },
  unsaved: {
    question: 'Änderungen an Ihren Zeichnungen speichern?',
    detail: 'Nicht gespeicherte Änderungen gehen verloren.',
    save: 'Speichern',
    discard: 'Nicht speichern',
    cancel: 'Abbrechen',
  },
  runEnded: {
    failed: 'Training fehlgeschlagen',
    finished: 'Training abgeschlossen',
    testLoss: (loss) => `Testverlust ${loss}.`,
  },
};
