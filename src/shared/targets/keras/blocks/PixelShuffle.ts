import { PixelShuffle as block } from '../../../blocks/PixelShuffle';
import { imageOf } from '../../../blocks/families/image';
import { kerasBlock } from '../block';
import { kerasRearranged } from './rearranging';

export const PixelShuffle = kerasBlock(block, (writer, { parameters: { factor }, inputs, outputs: [output] }) => {
  const { size, channels } = imageOf(inputs[0]);
  const split = [...size, channels / factor ** 2, factor, factor];
  writer.output(kerasRearranged(writer, split, [1, 4, 2, 5, 3], output!.shape));
});
