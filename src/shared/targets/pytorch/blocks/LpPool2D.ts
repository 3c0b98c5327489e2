import { imageOf } from '../../../blocks/families/image';
import { poolingWindow } from '../../../blocks/families/pooling';
import { LpPool2D as block } from '../../../blocks/LpPool2D';
import { compactPair, noSides, sameSides } from '../../../tensor/window';
import { keywords } from '../../python/layerArguments';
import { poolingStride } from '../../python/poolingStride';
import { pytorchBlock } from '../block';
import { pytorchPad } from '../moduleArguments';

/** PyTorch takes powers of the values themselves, which are their norm where p is even. */
export const LpPool2D = pytorchBlock(block, (writer, { parameters: { norm, ...pooling }, inputs, outputs }) => {
  const { declared, overhang } = poolingWindow(pooling, imageOf(inputs[0]).size);
  const padded = !sameSides(declared, noSides);
  const rounded = !sameSides(overhang, noSides);
  const module = writer.module({
    type: 'nn.LPPool2d',
    positional: [norm, compactPair(pooling.kernel)],
    keyword: keywords({ stride: poolingStride(pooling), ceil_mode: rounded ? true : undefined }),
  });
  const input = padded ? pytorchPad(writer.inputs[0]!, declared) : writer.inputs[0]!;
  const pooled = `${module}(${norm % 2 === 0 ? input : `torch.abs(${input})`})`;
  // Rounded up, PyTorch also has windows that start in the padding behind the image.
  const [height, width] = imageOf(outputs[0]).size;
  writer.output(rounded && padded ? `${pooled}[..., :${height}, :${width}]` : pooled);
});
