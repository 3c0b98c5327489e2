import { PixelUnshuffle as block } from '../../../blocks/PixelUnshuffle';
import { pytorchBlock } from '../block';

export const PixelUnshuffle = pytorchBlock(block, (writer, { parameters: { factor } }) => {
  const module = writer.module({ type: 'nn.PixelUnshuffle', positional: [factor] });
  writer.output(`${module}(${writer.inputs[0]})`);
});
