import { Permute as block } from '../../../blocks/Permute';
import { pytorchBlock } from '../block';
import { channelsFirst, channelsLast } from '../channelsFirst';

export const Permute = pytorchBlock(block, (writer, { parameters: { order }, inputs: [input], outputs: [output] }) => {
  const last = channelsLast(writer.inputs[0]!, input!);
  writer.output(channelsFirst(`${last}.permute(${[0, ...order].join(', ')})`, output!));
});
