import { pytorchBlock } from '../block';
import { channelsOf } from '../../../tensor/exampleType';
import { alongChannels } from '../channelsFirst';
import { BatchNormalization as block, complement } from '../../../blocks/BatchNormalization';
import { keywords, unlessDefault } from '../../python/layerArguments';

export const BatchNormalization = pytorchBlock(
  block,
  (writer, { parameters: { momentum, epsilon }, inputs: [input] }) => {
    const share = complement(momentum);
    const module = writer.module({
      type: input!.axes === 'image' ? 'nn.BatchNorm2d' : 'nn.BatchNorm1d',
      positional: [channelsOf(input!)],
      keyword: keywords({
        eps: unlessDefault(epsilon, 1e-5),
        momentum: share === 0.1 ? undefined : share,
      }),
      weights: {
        gamma: { name: 'weight' },
        beta: { name: 'bias' },
        movingMean: { name: 'running_mean' },
        movingVariance: { name: 'running_var' },
      },
    });
    writer.output(alongChannels(module, writer.inputs[0]!, input!));
  },
);
