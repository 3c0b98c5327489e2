import { LayerNormalization as block } from '../../../blocks/LayerNormalization';
import { keywords, unlessDefault } from '../../python/layerArguments';
import { kerasBlock } from '../block';

export const LayerNormalization = kerasBlock(block, (writer, { parameters: { epsilon } }) =>
  writer.output(
    writer.layer({
      type: 'layers.LayerNormalization',
      keyword: keywords({ epsilon: unlessDefault(epsilon, 1e-3) }),
      weights: ['gamma', 'beta'],
    }),
  ),
);
