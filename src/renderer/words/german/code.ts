import type { Words } from '../english/index';

export const code: Words['code'] = {
  language: 'Sprache',
  file: 'Datei',
  loadingEditor: 'Editor wird geladen …',
  figure: 'Abbildung der Zeichnung',
  codeOf: (target, file) => `${target}-Code der Zeichnung, ${file}`,
  notYet: (target) => `Die Zeichnung lässt sich noch nicht als ${target}-Code exportieren`,
  copy: 'Kopieren',
  copied: 'Kopiert.',
  copyBlocked: 'Der Browser sperrt hier die Zwischenablage. Markieren Sie den Code und kopieren Sie mit der Tastatur.',
  save: 'Speichern …',
  savedTo: (folder) => `Gespeichert in ${folder}.`,
  saved: (files) => `${files} gespeichert.`,
  nothingSaved: 'Es wurde nichts gespeichert.',
  withWeights: 'mit trainierten Gewichten',
  withWeightsHelp: 'Speichert die trainierten Gewichte zusammen mit dem Code, der sie lädt.',
  saveCodeOnly: 'Nur den Code speichern',
};
