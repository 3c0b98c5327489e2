import { kerasBlock } from '../block';
import { BatchNormalization as block, vectors } from '../../../blocks/BatchNormalization';
import { keywords, unlessDefault } from '../../python/layerArguments';

export const BatchNormalization = kerasBlock(block, (writer, { parameters: { momentum, epsilon } }) => {
  const result = writer.layer({
    type: 'layers.BatchNormalization',
    keyword: keywords({
      momentum: momentum === 0.99 ? undefined : momentum,
      epsilon: unlessDefault(epsilon, 1e-3),
    }),
    weights: vectors,
    anyAxes: true,
  });
  writer.output(result);
});
