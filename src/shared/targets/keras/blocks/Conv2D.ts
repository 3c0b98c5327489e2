import { kerasActivation } from '../layerArguments';
import { compactPair } from '../../../tensor/window';
import { kerasBlock } from '../block';
import { Conv2D as block } from '../../../blocks/Conv2D';
import { imageOf } from '../../../blocks/families/image';
import { kerasConvolution } from './convolution';
import { convolutionWindow } from '../../../blocks/families/convolution';

export const Conv2D = kerasBlock(block, (writer, { parameters, inputs }) => {
  const { filters, kernel, groups, bias, activation } = parameters;
  const { size } = imageOf(inputs[0]);
  kerasConvolution(writer, convolutionWindow(parameters, size), size, {
    type: 'layers.Conv2D',
    positional: [filters, compactPair(kernel)],
    keyword: {
      groups: groups === 1 ? undefined : groups,
      activation: kerasActivation(activation),
      use_bias: bias ? undefined : false,
    },
    weights: bias ? ['kernel', 'bias'] : ['kernel'],
  });
});
