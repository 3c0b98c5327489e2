import { GroupNormalization as block } from '../../../blocks/GroupNormalization';
import { keywords } from '../../python/layerArguments';
import { kerasBlock } from '../block';

export const GroupNormalization = kerasBlock(block, (writer, { parameters: { groups, epsilon } }) =>
  writer.output(
    writer.layer({
      type: 'layers.GroupNormalization',
      positional: [groups],
      keyword: keywords({ epsilon: epsilon === 1e-3 ? undefined : epsilon }),
      weights: ['gamma', 'beta'],
    }),
  ),
);
