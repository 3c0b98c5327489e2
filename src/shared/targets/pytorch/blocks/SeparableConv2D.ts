import { imageOf } from '../../../blocks/families/image';
import { SeparableConv2D as block, separableDepth, separableWindow } from '../../../blocks/SeparableConv2D';
import { compactPair } from '../../../tensor/window';
import { keywords, unlessDefault } from '../../python/layerArguments';
import { pytorchBlock } from '../block';
import { depthwiseInitial } from './convolution';
import { pytorchActivation, pytorchPadding } from '../moduleArguments';

const permutation = [3, 2, 0, 1];

export const SeparableConv2D = pytorchBlock(block, (writer, context) => {
  const { filters, kernel, multiplier, bias, activation } = context.parameters;
  const { channels } = imageOf(context.inputs[0]);
  const { stride, dilation, padding: sides } = separableWindow(context);
  const depth = separableDepth(context);
  const initial = depthwiseInitial(multiplier);
  const { input, padding } = pytorchPadding(writer, sides);
  const depthwise = writer.module({
    type: 'nn.Conv2d',
    positional: [channels, depth, compactPair(kernel)],
    keyword: keywords({
      stride: unlessDefault(stride, 1),
      padding,
      dilation: unlessDefault(dilation, 1),
      groups: channels === 1 ? undefined : channels,
      bias: false,
    }),
    suffix: 'depthwise',
    weights: { depthwiseKernel: { name: 'weight', permutation, ...(initial && { initial }) } },
  });
  const pointwise = writer.module({
    type: 'nn.Conv2d',
    positional: [depth, filters, 1],
    keyword: keywords({ bias: bias ? undefined : false }),
    suffix: 'pointwise',
    weights: { pointwiseKernel: { name: 'weight', permutation }, ...(bias && { bias: { name: 'bias' } }) },
  });
  writer.output(pytorchActivation(`${pointwise}(${depthwise}(${input}))`, activation, context.outputs[0]!));
});
