import { kerasActivation } from '../layerArguments';
import { compactPair } from '../../../tensor/window';
import { kerasBlock } from '../block';
import { DepthwiseConv2D as block } from '../../../blocks/DepthwiseConv2D';
import { imageOf } from '../../../blocks/families/image';
import { kerasConvolution } from './convolution';
import { convolutionWindow } from '../../../blocks/families/convolution';

export const DepthwiseConv2D = kerasBlock(block, (writer, { parameters, inputs }) => {
  const { kernel, multiplier, bias, activation } = parameters;
  const { size, channels } = imageOf(inputs[0]);
  kerasConvolution(writer, convolutionWindow(parameters, size), size, {
    type: 'layers.DepthwiseConv2D',
    positional: [compactPair(kernel)],
    keyword: {
      depth_multiplier: multiplier === 1 ? undefined : multiplier,
      activation: kerasActivation(activation),
      use_bias: bias ? undefined : false,
    },
    // Keras keeps height×width×channels×multiplier.
    weights: [{ weight: 'kernel', view: [...kernel, channels, multiplier] }, ...(bias ? ['bias'] : [])],
    squareStride: true,
  });
});
