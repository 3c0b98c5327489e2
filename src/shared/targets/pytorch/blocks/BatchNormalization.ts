import { pytorchBlock } from '../block';
import { batchNormFor } from '../channelsFirst';
import { BatchNormalization as block, complement } from '../../../blocks/BatchNormalization';
import { keywords } from '../../python/layerArguments';

export const BatchNormalization = pytorchBlock(
  block,
  (writer, { parameters: { momentum, epsilon }, inputs: [input] }) => {
    const share = complement(momentum);
    const module = writer.module({
      type: batchNormFor(input!),
      positional: [input!.at(-1)!],
      keyword: keywords({
        eps: epsilon === 1e-5 ? undefined : epsilon,
        momentum: share === 0.1 ? undefined : share,
      }),
      weights: {
        gamma: { name: 'weight' },
        beta: { name: 'bias' },
        movingMean: { name: 'running_mean' },
        movingVariance: { name: 'running_var' },
      },
    });
    writer.output(`${module}(${writer.inputs[0]})`);
  },
);
