import { FixedFilter2D as block, fixedKernel, fixedWindow } from '../../../blocks/FixedFilter2D';
import { imageOf } from '../../../blocks/families/image';
import type { ClassDefinition } from '../../python/body';
import { kerasBlock } from '../block';
import { kerasConvolution } from './convolution';

const definition: ClassDefinition = {
  name: 'FixedFilter2D',
  base: 'layers.Layer',
  members: [
    '"""Slides one known kernel over each channel; nothing is learned."""',
    '',
    'def __init__(self, kernel, padding="valid", absolute=False, **kwargs):',
    '    super().__init__(**kwargs)',
    '    self.kernel = kernel',
    '    self.padding = padding',
    '    self.absolute = absolute',
    '',
    'def call(self, inputs):',
    '    kernel = keras.ops.array(self.kernel, dtype=inputs.dtype)[:, :, None, None]',
    '    kernel = keras.ops.repeat(kernel, inputs.shape[-1], axis=2)',
    '    outputs = keras.ops.depthwise_conv(inputs, kernel, padding=self.padding)',
    '    return keras.ops.abs(outputs) if self.absolute else outputs',
  ],
};

export const FixedFilter2D = kerasBlock(block, (writer, { parameters, inputs }) => {
  const { size } = imageOf(inputs[0]);
  kerasConvolution(writer, fixedWindow(parameters, size), size, {
    type: definition,
    positional: [fixedKernel(parameters)],
    keyword: { absolute: parameters.absolute || undefined },
  });
});
