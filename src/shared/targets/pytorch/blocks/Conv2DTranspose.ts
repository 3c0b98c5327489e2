import { pytorchActivation } from '../moduleArguments';
import { isSymmetric, compactPair } from '../../../tensor/window';
import { pytorchBlock } from '../block';
import { Conv2DTranspose as block } from '../../../blocks/Conv2DTranspose';
import { imageOf } from '../../../blocks/families/image';
import { transposedGeometry } from '../../../blocks/families/transposed';
import { keywords, unlessDefault } from '../../python/layerArguments';

export const Conv2DTranspose = pytorchBlock(block, (writer, { parameters, inputs, outputs }) => {
  const { filters, kernel, stride, activation, bias } = parameters;
  const { size, channels } = imageOf(inputs[0]);
  const { crop, extra } = transposedGeometry(parameters, size);
  const direct = isSymmetric(crop);
  const module = writer.module({
    type: 'nn.ConvTranspose2d',
    positional: [channels, filters, compactPair(kernel)],
    keyword: keywords({
      stride: unlessDefault(stride, 1),
      padding: direct ? unlessDefault([crop[0], crop[2]], 0) : undefined,
      output_padding: unlessDefault(extra, 0),
      bias: bias ? undefined : false,
    }),
    weights: {
      kernel: { name: 'weight', permutation: [3, 2, 0, 1] },
      ...(bias ? { bias: { name: 'bias' } } : {}),
    },
  });
  const whole = `${module}(${writer.inputs[0]})`;
  const [top, bottom, left, right] = crop.map((side) => (side === 0 ? 0 : -side));
  const stamped = direct ? whole : `F.pad(${whole}, (${left}, ${right}, ${top}, ${bottom}))`;
  writer.output(pytorchActivation(stamped, activation, outputs[0]!));
});
