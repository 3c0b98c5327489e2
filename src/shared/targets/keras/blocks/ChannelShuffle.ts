import { ChannelShuffle as block } from '../../../blocks/ChannelShuffle';
import { imageOf } from '../../../blocks/families/image';
import { kerasBlock } from '../block';
import { kerasRearranged } from './rearranging';

export const ChannelShuffle = kerasBlock(block, (writer, { parameters: { groups }, inputs, outputs: [output] }) => {
  const { size, channels } = imageOf(inputs[0]);
  writer.output(kerasRearranged(writer, [...size, groups, channels / groups], [1, 2, 4, 3], output!.shape));
});
