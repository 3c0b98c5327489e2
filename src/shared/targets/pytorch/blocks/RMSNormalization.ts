import { RMSNormalization as block } from '../../../blocks/RMSNormalization';
import { channelsOf } from '../../../tensor/exampleType';
import { pytorchBlock } from '../block';
import { channelsFirst, channelsLast } from '../channelsFirst';

export const RMSNormalization = pytorchBlock(block, (writer, { parameters: { epsilon }, inputs: [input] }) => {
  const module = writer.module({
    type: 'nn.RMSNorm',
    positional: [channelsOf(input!)],
    keyword: { eps: epsilon },
    weights: { gamma: { name: 'weight' } },
  });
  writer.output(channelsFirst(`${module}(${channelsLast(writer.inputs[0]!, input!)})`, input!));
});
