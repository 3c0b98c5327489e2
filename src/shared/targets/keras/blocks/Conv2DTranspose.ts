import { kerasActivation, kerasSides } from '../layerArguments';
import { type Pair, compactPair, sameSides, noSides } from '../../../tensor/window';
import { kerasBlock } from '../block';
import { Conv2DTranspose as block } from '../../../blocks/Conv2DTranspose';
import { transposedGeometry } from '../../../blocks/families/transposed';
import { imageOf } from '../../../blocks/families/image';
import { keywords, unlessDefault } from '../../python/layerArguments';

export const Conv2DTranspose = kerasBlock(block, (writer, { parameters, inputs }) => {
  const { filters, kernel, stride, padding, activation, bias } = parameters;
  const { crop, extra } = transposedGeometry(parameters, imageOf(inputs[0]).size);
  const same = padding === 'same';
  // Left alone, Keras fills up to the stride where the filter is smaller.
  const usual: Pair = [Math.max(stride[0] - kernel[0], 0), Math.max(stride[1] - kernel[1], 0)];
  const asUsual = same || (extra[0] === usual[0] && extra[1] === usual[1]);
  const result = writer.layer({
    type: 'layers.Conv2DTranspose',
    positional: [filters, compactPair(kernel)],
    keyword: keywords({
      strides: unlessDefault(stride, 1),
      padding: same ? 'same' : undefined,
      output_padding: asUsual ? undefined : compactPair(extra),
      activation: kerasActivation(activation),
      use_bias: bias ? undefined : false,
    }),
    weights: bias ? ['kernel', 'bias'] : ['kernel'],
  });
  const cropped = same || sameSides(crop, noSides);
  writer.output(
    cropped
      ? result
      : writer.layer({ type: 'layers.Cropping2D', positional: [kerasSides(crop)], inputs: [result], suffix: 'crop' }),
  );
});
