import { GroupNormalization as block } from '../../../blocks/GroupNormalization';
import { keywords, unlessDefault } from '../../python/layerArguments';
import { kerasBlock } from '../block';

export const GroupNormalization = kerasBlock(block, (writer, { parameters: { groups, epsilon } }) =>
  writer.output(
    writer.layer({
      type: 'layers.GroupNormalization',
      positional: [groups],
      keyword: keywords({ epsilon: unlessDefault(epsilon, 1e-3) }),
      weights: ['gamma', 'beta'],
    }),
  ),
);
