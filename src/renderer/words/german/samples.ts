import type { Words } from '../english/index';
import { counted } from '../areas/count';

export const samples: Words['samples'] = {
  fields: 'Felder',
  kinds: {
    image: 'Bild',
    mask: 'Maske',
    class: 'Klasse',
    classes: 'Klassen',
    numbers: 'Zahlen',
    sequence: 'Sequenz',
    tokens: 'Tokens',
    graph: 'Graph',
  },
  classes: (count) => counted(count, 'Klasse', 'Klassen'),
  splits: { train: 'Trainings-', validation: 'Validierungs-', test: 'Test' },
  inSplit: (count, split) => `${count} ${split}`,
  examples: (parts) => `${parts}beispiele`,
  graph: (nodes, edges) => `${counted(nodes, 'Knoten', 'Knoten')}, ${counted(edges, 'Kante', 'Kanten')}`,
  image: (shape) => `Bild, ${shape}`,
  sequence: (positions, channels) => `${positions} Positionen mit je ${channels} Werten`,
  andMore: (listed, rest) => `${listed} und ${rest} weitere`,
  none: 'keine',
  ignored: 'ignoriert',
  unknownToken: 'Nicht im Vokabular der Trainingsbeispiele',
};
