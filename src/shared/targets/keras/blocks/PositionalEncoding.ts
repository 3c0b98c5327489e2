import { PositionalEncoding as block } from '../../../blocks/PositionalEncoding';
import type { ClassDefinition } from '../../python/body';
import { kerasBlock } from '../block';

const definition: ClassDefinition = {
  name: 'PositionalEncoding',
  base: 'layers.Layer',
  members: [
    '"""Vaswani et al. 2017: adds sines and cosines of the position."""',
    '',
    'def __init__(self, base=10000, **kwargs):',
    '    super().__init__(**kwargs)',
    '    self.base = base',
    '',
    'def call(self, inputs):',
    '    _, length, features = inputs.shape',
    '    position = keras.ops.arange(length, dtype="float32")[:, None]',
    '    feature = keras.ops.arange(features)',
    '    pair = keras.ops.cast(feature - feature % 2, "float32")',
    '    angle = position / keras.ops.power(float(self.base), pair / features)',
    '    return inputs + keras.ops.where(feature % 2 == 0, keras.ops.sin(angle), keras.ops.cos(angle))',
  ],
};

export const PositionalEncoding = kerasBlock(block, (writer, { parameters: { base } }) =>
  writer.output(writer.layer({ type: definition, keyword: base === 10_000 ? {} : { base } })),
);
