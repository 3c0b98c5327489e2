import { area } from '../areas/area';
import { counted, formatCount } from '../areas/count';

/** A drawing beside another one. */
export const comparingWords = area('comparing', {
  title: 'Compare with another drawing',
  pair: (before: string, after: string) => `${before} and ${after}`,
  hint: 'Choose a drawing. It is not opened, and yours stays as it is.',
  yours: (drawing: string) => `${drawing} (yours)`,
  summary: (change: { before: string; after: string; added: number; removed: number; changed: number }) =>
    `From ${change.before} to ${change.after}: ${counted(change.added, 'node', 'nodes')} added, ${formatCount(change.removed)} removed, ${formatCount(change.changed)} changed.`,
  same: 'The networks and recipes are the same.',
  differences: 'Differences',
  columns: { change: 'Change', what: 'What' },
  kinds: { added: 'added', removed: 'removed', changed: 'changed' },
  recipe: 'recipe',
  connected: 'connected',
  show: (node: string) => `Show ${node} on the canvas`,
  costs: 'Costs',
  difference: 'Difference',
  noDifference: 'none',
  times: (ratio: string) => `${ratio} times`,
  cost: {
    parameters: 'Parameters',
    macs: 'MACs for one example',
    activationBytes: 'Activations of one example',
    trainingBytes: 'Memory to train',
  },
  compareWith: 'Compare with',
  choose: 'Choose…',
  recent: 'Recent',
  gallery: 'Gallery',
  fromComputer: 'From this computer…',
  reading: 'Reading both drawings…',
});
