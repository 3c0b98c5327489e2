import { pytorchBlock } from '../block';
import { alike, channelAxis } from '../channelsFirst';
import { Concatenate as block } from '../../../blocks/Concatenate';

export const Concatenate = pytorchBlock(block, (writer, { inputs, outputs: [output] }) => {
  const [first, ...others] = alike(writer, inputs, output!);
  writer.output(
    others.length === 0 ? first! : `torch.cat([${[first, ...others].join(', ')}], dim=${channelAxis(output!)})`,
  );
});
