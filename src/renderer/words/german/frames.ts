import type { Words } from '../english/index';

export const frames: Words['frames'] = {
  openHere: 'Hier öffnen',
  openHereTitle: 'Öffnet dieses Modul an Ort und Stelle, zwischen den Blöcken um es herum (O)',
  close: 'Schließen',
  closeTitle: 'Klappt dieses Modul wieder zu seiner Karte zusammen (O)',
  fullScreen: 'Ganze Fläche',
  fullScreenTitle: 'Füllt die Zeichenfläche mit dem, was darin ist (Eingabetaste)',
  open: 'an Ort und Stelle geöffnet',
  inside: (name) => `in ${name}`,
  readOnly: 'nur lesbar',
  firstOf: (times) => `1 von ×${times}`,
  noEdgeAcross:
    'Eine Kante kann den Rahmen eines geöffneten Moduls nicht überqueren. Verbinden Sie innen seine Blöcke miteinander; außen hat der Rahmen eigene Anschlüsse.',
};
