import { GroupNormalization as block } from '../../../blocks/GroupNormalization';
import { channelsOf } from '../../../tensor/exampleType';
import { keywords, unlessDefault } from '../../python/layerArguments';
import { pytorchBlock } from '../block';
import { channelsSecond } from '../channelsFirst';

export const GroupNormalization = pytorchBlock(
  block,
  (writer, { parameters: { groups, epsilon }, inputs: [input] }) => {
    const module = writer.module({
      type: 'nn.GroupNorm',
      positional: [groups, channelsOf(input!)],
      keyword: keywords({ eps: unlessDefault(epsilon, 1e-5) }),
      weights: { gamma: { name: 'weight' }, beta: { name: 'bias' } },
    });
    writer.output(channelsSecond(module, writer.inputs[0]!, input!));
  },
);
