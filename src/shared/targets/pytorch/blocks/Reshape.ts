import { Reshape as block } from '../../../blocks/Reshape';
import { pytorchBlock } from '../block';
import { channelsFirst, channelsLast } from '../channelsFirst';

export const Reshape = pytorchBlock(block, (writer, { inputs: [input], outputs: [output] }) => {
  const extents = output!.shape.map((extent) => writer.literal(extent)).join(', ');
  writer.output(channelsFirst(`${channelsLast(writer.inputs[0]!, input!)}.reshape(-1, ${extents})`, output!));
});
