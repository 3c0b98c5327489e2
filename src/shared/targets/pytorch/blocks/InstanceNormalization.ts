import { InstanceNormalization as block } from '../../../blocks/InstanceNormalization';
import { channelsOf } from '../../../tensor/exampleType';
import { keywords, unlessDefault } from '../../python/layerArguments';
import { pytorchBlock } from '../block';
import { channelsSecond } from '../channelsFirst';

/** PyTorch has instance normalization with one axis of positions to three; beyond, a group for each channel is the same. */
export const InstanceNormalization = pytorchBlock(block, (writer, { parameters: { epsilon }, inputs: [input] }) => {
  const channels = channelsOf(input!);
  const positionAxes = input!.shape.length - 1;
  const eps = unlessDefault(epsilon, 1e-5);
  const weights = { gamma: { name: 'weight' }, beta: { name: 'bias' } };
  const module =
    positionAxes <= 3
      ? writer.module({
          type: `nn.InstanceNorm${positionAxes}d`,
          positional: [channels],
          keyword: keywords({ eps, affine: true }),
          weights,
        })
      : writer.module({ type: 'nn.GroupNorm', positional: [channels, channels], keyword: keywords({ eps }), weights });
  writer.output(channelsSecond(module, writer.inputs[0]!, input!));
});
