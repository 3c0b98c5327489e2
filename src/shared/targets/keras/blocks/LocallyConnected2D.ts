import { LocallyConnected2D as block, localWindow } from '../../../blocks/LocallyConnected2D';
import { compactPair, noSides, sameSides } from '../../../tensor/window';
import type { ClassDefinition } from '../../python/body';
import { keywords, unlessDefault } from '../../python/layerArguments';
import { kerasBlock } from '../block';
import { kerasActivation, kerasSides } from '../layerArguments';

const definition: ClassDefinition = {
  name: 'LocallyConnected2D',
  base: 'layers.Layer',
  members: [
    '"""A convolution without weight sharing: each position has filters of its own."""',
    '',
    'def __init__(self, filters, kernel_size, strides=1, activation=None, use_bias=True, **kwargs):',
    '    super().__init__(**kwargs)',
    '    self.filters = filters',
    '    self.kernel_size = (kernel_size, kernel_size) if isinstance(kernel_size, int) else tuple(kernel_size)',
    '    self.strides = (strides, strides) if isinstance(strides, int) else tuple(strides)',
    '    self.activation = keras.activations.get(activation)',
    '    self.use_bias = use_bias',
    '',
    'def build(self, input_shape):',
    '    _, *size, channels = input_shape',
    '    sliding = zip(size, self.kernel_size, self.strides)',
    '    self.rows, self.columns = [(n - f) // s + 1 for n, f, s in sliding]',
    '    positions = self.rows * self.columns',
    '    window = self.kernel_size[0] * self.kernel_size[1]',
    '    shape = (positions, window * channels, self.filters)',
    '    # At each position as the kernel of a convolution: Glorot & Bengio 2010.',
    '    limit = (6 / (window * (channels + self.filters))) ** 0.5',
    '    initializer = keras.initializers.RandomUniform(-limit, limit)',
    '    self.kernel = self.add_weight(shape=shape, initializer=initializer, name="kernel")',
    '    if self.use_bias:',
    '        self.bias = self.add_weight(shape=(positions, self.filters), initializer="zeros", name="bias")',
    '',
    'def call(self, inputs):',
    '    patches = keras.ops.image.extract_patches(inputs, self.kernel_size, self.strides)',
    '    patches = keras.ops.reshape(patches, (-1, *self.kernel.shape[:2]))',
    '    outputs = keras.ops.einsum("bpt,ptf->bpf", patches, self.kernel)',
    '    outputs = outputs + self.bias if self.use_bias else outputs',
    '    shape = (-1, self.rows, self.columns, self.filters)',
    '    return self.activation(keras.ops.reshape(outputs, shape))',
  ],
};

export const LocallyConnected2D = kerasBlock(block, (writer, context) => {
  const { filters, kernel, activation, bias } = context.parameters;
  const { padding, stride } = localWindow(context);
  const input = sameSides(padding, noSides)
    ? writer.inputs[0]!
    : writer.layer({ type: 'layers.ZeroPadding2D', positional: [kerasSides(padding)], suffix: 'pad' });
  const result = writer.layer({
    type: definition,
    positional: [filters, compactPair(kernel)],
    keyword: keywords({
      strides: unlessDefault(stride, 1),
      activation: kerasActivation(activation),
      use_bias: bias ? undefined : false,
    }),
    inputs: [input],
    weights: bias ? ['kernel', 'bias'] : ['kernel'],
  });
  writer.output(result);
});
