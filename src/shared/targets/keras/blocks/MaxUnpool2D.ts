import { MaxUnpool2D as block } from '../../../blocks/MaxUnpool2D';
import { compactPair } from '../../../tensor/window';
import type { ClassDefinition } from '../../python/body';
import { kerasBlock } from '../block';

const definition: ClassDefinition = {
  name: 'MaxUnpooling2D',
  base: 'layers.Layer',
  members: [
    '"""Puts each value where its window had its maximum before pooling, and zeros elsewhere."""',
    '',
    'def __init__(self, pool_size, **kwargs):',
    '    super().__init__(**kwargs)',
    '    self.pool_size = (pool_size, pool_size) if isinstance(pool_size, int) else tuple(pool_size)',
    '',
    'def call(self, inputs, before_pooling):',
    '    rows, columns = self.pool_size',
    '    _, height, width, channels = before_pooling.shape',
    '    high, wide = height // rows, width // columns',
    '    windows = before_pooling[:, : high * rows, : wide * columns]',
    '    windows = keras.ops.reshape(windows, (-1, high, rows, wide, columns, channels))',
    '    windows = keras.ops.transpose(windows, (0, 1, 3, 5, 2, 4))',
    '    windows = keras.ops.reshape(windows, (-1, high, wide, channels, rows * columns))',
    '    places = keras.ops.one_hot(keras.ops.argmax(windows, axis=-1), rows * columns)',
    '    placed = keras.ops.expand_dims(inputs, -1) * places',
    '    placed = keras.ops.reshape(placed, (-1, high, wide, channels, rows, columns))',
    '    placed = keras.ops.transpose(placed, (0, 1, 4, 2, 5, 3))',
    '    image = keras.ops.reshape(placed, (-1, high * rows, wide * columns, channels))',
    '    rest = ((0, 0), (0, height - high * rows), (0, width - wide * columns), (0, 0))',
    '    return keras.ops.pad(image, rest)',
  ],
};

export const MaxUnpool2D = kerasBlock(block, (writer, { parameters: { kernel } }) =>
  writer.output(writer.layer({ type: definition, positional: [compactPair(kernel)], call: writer.inputs.join(', ') })),
);
