import { area } from '../areas/area';

/** What is done with runs of the list, in messages. */
export const runActionsWords = area('runActions', {
  rename: 'Rename',
  tags: 'Tags',
  delete: 'Delete',
  open: (name: string) => `Open ${name}`,
  tensorBoard: 'TensorBoard',
  written: (folder: string) => `Written to ${folder}. Run: tensorboard --logdir ${folder}`,
});
