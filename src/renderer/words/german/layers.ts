import type { Words } from '../english/index';

export const layers: Words['layers'] = {
  none: 'Noch keine Schichten. Fügen Sie der Zeichenfläche einen Block hinzu.',
  title: 'Schichten',
  columns: {
    layer: 'Schicht',
    block: 'Block',
    from: 'Von',
    output: 'Ausgabe',
    parameters: 'Parameter',
    macs: 'MACs',
    receptiveField: 'Rezeptives Feld',
    problems: 'Probleme',
  },
  noProblems: 'keine',
};
