import { imageOf } from '../../../blocks/families/image';
import { poolingWindow } from '../../../blocks/families/pooling';
import { LpPool2D as block } from '../../../blocks/LpPool2D';
import { compactPair, noSides, sameSides } from '../../../tensor/window';
import type { ClassDefinition } from '../../python/body';
import { keywords } from '../../python/layerArguments';
import { poolingStride } from '../../python/poolingStride';
import { kerasBlock } from '../block';
import { kerasZeros } from './pooling';

const definition: ClassDefinition = {
  name: 'LpPooling2D',
  base: 'layers.Layer',
  members: [
    '"""The p-norm of each window, as torch.nn.LPPool2d."""',
    '',
    'def __init__(self, norm, pool_size, strides=None, overhang=(0, 0), **kwargs):',
    '    super().__init__(**kwargs)',
    '    self.norm = norm',
    '    self.pool_size = (pool_size, pool_size) if isinstance(pool_size, int) else tuple(pool_size)',
    '    strides = strides or self.pool_size',
    '    self.strides = (strides, strides) if isinstance(strides, int) else tuple(strides)',
    '    self.overhang = overhang  # rows and columns that the last windows extend beyond the image',
    '',
    'def mean(self, x):',
    '    pads = [(0, 0), *((0, extra) for extra in self.overhang), (0, 0)]',
    '    return keras.ops.average_pool(keras.ops.pad(x, pads), self.pool_size, self.strides)',
    '',
    'def call(self, inputs):',
    '    powers = keras.ops.abs(inputs) ** self.norm',
    '    means = self.mean(powers) / self.mean(keras.ops.ones_like(powers))',
    '    sums = means * (self.pool_size[0] * self.pool_size[1])',
    '    # The root of zero would have an infinite gradient.',
    '    positive = sums > 0',
    '    roots = keras.ops.where(positive, sums, 1.0) ** (1 / self.norm)',
    '    return keras.ops.where(positive, roots, 0.0)',
  ],
};

export const LpPool2D = kerasBlock(block, (writer, { parameters: { norm, ...pooling }, inputs }) => {
  const { declared, overhang } = poolingWindow(pooling, imageOf(inputs[0]).size);
  const result = writer.layer({
    type: definition,
    positional: [norm, compactPair(pooling.kernel)],
    keyword: keywords({
      strides: poolingStride(pooling),
      overhang: sameSides(overhang, noSides) ? undefined : [overhang[1], overhang[3]],
    }),
    inputs: [kerasZeros(writer, writer.inputs[0]!, declared, 'pad')],
  });
  writer.output(result);
});
