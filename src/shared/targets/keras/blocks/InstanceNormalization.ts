import { InstanceNormalization as block } from '../../../blocks/InstanceNormalization';
import { keywords } from '../../python/layerArguments';
import { kerasBlock } from '../block';

/** In Keras it is group normalization with as many groups as channels, which −1 says. */
export const InstanceNormalization = kerasBlock(block, (writer, { parameters: { epsilon } }) =>
  writer.output(
    writer.layer({
      type: 'layers.GroupNormalization',
      positional: [-1],
      keyword: keywords({ epsilon: epsilon === 1e-3 ? undefined : epsilon }),
      weights: ['gamma', 'beta'],
    }),
  ),
);
