import type { BlockCategory } from '@shared/blocks/definition';
import { area } from '../areas/area';

/** What blocks are grouped by. */
export const blockCategoriesWords = area('blockCategories', {
  'input & output': 'input & output',
  convolution: 'convolution',
  pooling: 'pooling',
  'normalise & activate': 'normalise & activate',
  merge: 'merge',
  dense: 'dense',
  sequence: 'sequence',
  reshape: 'reshape',
  composites: 'composites',
} satisfies Record<BlockCategory, string>);
