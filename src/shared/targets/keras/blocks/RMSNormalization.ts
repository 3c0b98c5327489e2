import { RMSNormalization as block } from '../../../blocks/RMSNormalization';
import { keywords, unlessDefault } from '../../python/layerArguments';
import { kerasBlock } from '../block';

export const RMSNormalization = kerasBlock(block, (writer, { parameters: { epsilon } }) =>
  writer.output(
    writer.layer({
      type: 'layers.RMSNormalization',
      keyword: keywords({ epsilon: unlessDefault(epsilon, 1e-6) }),
      weights: [{ weight: 'gamma', path: 'scale' }],
    }),
  ),
);
