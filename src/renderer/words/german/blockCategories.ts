import type { Words } from '../english/index';

export const blockCategories: Words['blockCategories'] = {
  'input & output': 'Ein- & Ausgabe',
  convolution: 'Faltung',
  pooling: 'Pooling',
  'normalise & activate': 'Norm & Aktivierung',
  merge: 'Zusammenführen',
  dense: 'Dense',
  sequence: 'Sequenz',
  reshape: 'Umformen',
  composites: 'Module',
};
