import { PReLU as block } from '../../../blocks/PReLU';
import { channelsOf } from '../../../tensor/exampleType';
import { pytorchBlock } from '../block';
import { alongChannels } from '../channelsFirst';

export const PReLU = pytorchBlock(block, (writer, { inputs: [input] }) => {
  const module = writer.module({
    type: 'nn.PReLU',
    positional: [channelsOf(input!)],
    weights: { alpha: { name: 'weight' } },
  });
  writer.output(alongChannels(module, writer.inputs[0]!, input!));
});
