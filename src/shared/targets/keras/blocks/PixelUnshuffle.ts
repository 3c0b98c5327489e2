import { imageOf } from '../../../blocks/families/image';
import { PixelUnshuffle as block } from '../../../blocks/PixelUnshuffle';
import { kerasBlock } from '../block';
import { kerasRearranged } from './rearranging';

export const PixelUnshuffle = kerasBlock(block, (writer, { parameters: { factor }, inputs, outputs: [output] }) => {
  const [height, width] = imageOf(output).size;
  const split = [height, factor, width, factor, imageOf(inputs[0]).channels];
  writer.output(kerasRearranged(writer, split, [1, 3, 5, 2, 4], output!.shape));
});
