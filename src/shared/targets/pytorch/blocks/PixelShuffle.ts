import { PixelShuffle as block } from '../../../blocks/PixelShuffle';
import { pytorchBlock } from '../block';

export const PixelShuffle = pytorchBlock(block, (writer, { parameters: { factor } }) => {
  const module = writer.module({ type: 'nn.PixelShuffle', positional: [factor] });
  writer.output(`${module}(${writer.inputs[0]})`);
});
