import type { BlockContext } from '../../../blocks/definition';
import { convolutionWindow } from '../../../blocks/families/convolution';
import type { ConvolutionSpecs, Grouping } from '../../../blocks/families/groupedConvolution';
import { imageOf } from '../../../blocks/families/image';
import { compactPair } from '../../../tensor/window';
import { keywords, unlessDefault } from '../../python/layerArguments';
import { pytorchActivation, pytorchPadding } from '../moduleArguments';
import type { PyTorchWriter } from '../writer';

/** How the kernel of a depthwise convolution begins; nothing where that is as any other's. */
export const depthwiseInitial = (multiplier: number): readonly string[] | undefined =>
  multiplier === 1
    ? undefined
    : [
        '# As Keras counts the connections of a depthwise kernel.',
        'if 1 < module.groups == module.in_channels:',
        '    multiplier = module.out_channels // module.in_channels',
        '    connections = module.kernel_size[0] * module.kernel_size[1] * (module.in_channels + multiplier)',
        '    bound = (6 / connections) ** 0.5',
        '    nn.init.uniform_(module.weight, -bound, bound)',
      ];

/** A convolution of any grouping as `nn.Conv2d`. */
export function pytorchConvolution(
  writer: PyTorchWriter,
  { parameters, inputs, outputs }: BlockContext<ConvolutionSpecs>,
  { filters, groups }: Grouping,
  initial?: readonly string[],
): void {
  const { kernel, stride, dilation, bias, activation } = parameters;
  const { size, channels } = imageOf(inputs[0]);
  const { input, padding } = pytorchPadding(writer, convolutionWindow(parameters, size).padding);
  const module = writer.module({
    type: 'nn.Conv2d',
    positional: [channels, filters, compactPair(kernel)],
    keyword: keywords({
      stride: unlessDefault(stride, 1),
      padding,
      dilation: unlessDefault(dilation, 1),
      groups: groups === 1 ? undefined : groups,
      bias: bias ? undefined : false,
    }),
    weights: {
      kernel: { name: 'weight', permutation: [3, 2, 0, 1], ...(initial && { initial }) },
      ...(bias ? { bias: { name: 'bias' } } : {}),
    },
  });
  writer.output(pytorchActivation(`${module}(${input})`, activation, outputs[0]!));
}
