import type { Words } from '../english/index';

export const runActions: Words['runActions'] = {
  rename: 'Umbenennen',
  tags: 'Tags',
  delete: 'Löschen',
  open: (name) => `${name} öffnen`,
  tensorBoard: 'TensorBoard',
  written: (folder) => `Geschrieben nach ${folder}. Starten mit: tensorboard --logdir ${folder}`,
};
