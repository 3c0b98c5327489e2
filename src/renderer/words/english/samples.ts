import type { FieldKind } from '@shared/data/field';
import type { SplitName } from '@shared/data/reader';
import { area } from '../areas/area';
import { counted } from '../areas/count';

/** Values of an example, field by field. */
export const samplesWords = area('samples', {
  fields: 'Fields',
  kinds: {
    image: 'image',
    mask: 'mask',
    class: 'class',
    classes: 'classes',
    numbers: 'numbers',
    sequence: 'sequence',
    tokens: 'tokens',
    graph: 'graph',
  } satisfies Record<FieldKind, string>,
  classes: (count: number) => counted(count, 'class', 'classes'),
  splits: { train: 'training', validation: 'validation', test: 'test' } satisfies Record<SplitName, string>,
  inSplit: (count: string, split: string) => `${count} ${split}`,
  examples: (parts: string) => `${parts} examples`,
  graph: (nodes: number, edges: number) => `${counted(nodes, 'node', 'nodes')}, ${counted(edges, 'edge', 'edges')}`,
  image: (shape: string) => `image, ${shape}`,
  sequence: (positions: number, channels: number) => `${positions} positions of ${channels} values`,
  andMore: (listed: string, rest: number) => `${listed} and ${rest} more`,
  none: 'none',
  ignored: 'ignored',
  unknownToken: 'Not in the vocabulary of the training examples',
});
