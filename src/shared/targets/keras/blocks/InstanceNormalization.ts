import { InstanceNormalization as block } from '../../../blocks/InstanceNormalization';
import { keywords, unlessDefault } from '../../python/layerArguments';
import { kerasBlock } from '../block';

/** In Keras it is group normalization with as many groups as channels, which −1 says. */
export const InstanceNormalization = kerasBlock(block, (writer, { parameters: { epsilon } }) =>
  writer.output(
    writer.layer({
      type: 'layers.GroupNormalization',
      positional: [-1],
      keyword: keywords({ epsilon: unlessDefault(epsilon, 1e-3) }),
      weights: ['gamma', 'beta'],
    }),
  ),
);
