import { ChannelShuffle as block } from '../../../blocks/ChannelShuffle';
import { pytorchBlock } from '../block';

export const ChannelShuffle = pytorchBlock(block, (writer, { parameters: { groups } }) => {
  const module = writer.module({ type: 'nn.ChannelShuffle', positional: [groups] });
  writer.output(`${module}(${writer.inputs[0]})`);
});
