import { kerasBlock } from '../block';
import { BatchNormalization as block, vectors } from '../../../blocks/BatchNormalization';
import { keywords } from '../../python/layerArguments';

export const BatchNormalization = kerasBlock(block, (writer, { parameters: { momentum, epsilon } }) => {
  const result = writer.layer({
    type: 'layers.BatchNormalization',
    keyword: keywords({
      momentum: momentum === 0.99 ? undefined : momentum,
      epsilon: epsilon === 1e-3 ? undefined : epsilon,
    }),
    weights: vectors,
  });
  writer.output(result);
});
