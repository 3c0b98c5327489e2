import { imageOf } from '../../../blocks/families/image';
import { SeparableConv2D as block, separableWindow } from '../../../blocks/SeparableConv2D';
import { compactPair } from '../../../tensor/window';
import { kerasBlock } from '../block';
import { kerasActivation } from '../layerArguments';
import { kerasConvolution } from './convolution';

export const SeparableConv2D = kerasBlock(block, (writer, context) => {
  const { filters, kernel, multiplier, bias, activation } = context.parameters;
  const { size, channels } = imageOf(context.inputs[0]);
  kerasConvolution(writer, separableWindow(context), size, {
    type: 'layers.SeparableConv2D',
    positional: [filters, compactPair(kernel)],
    keyword: {
      depth_multiplier: multiplier === 1 ? undefined : multiplier,
      activation: kerasActivation(activation),
      use_bias: bias ? undefined : false,
    },
    weights: [
      // Keras keeps height×width×channels×multiplier.
      { weight: 'depthwiseKernel', view: [...kernel, channels, multiplier] },
      'pointwiseKernel',
      ...(bias ? ['bias'] : []),
    ],
    squareStride: true,
  });
});
