import { imageOf } from '../../../blocks/families/image';
import { LocallyConnected2D as block, localWindow } from '../../../blocks/LocallyConnected2D';
import { compactPair } from '../../../tensor/window';
import type { ClassDefinition } from '../../python/body';
import { keywords, unlessDefault } from '../../python/layerArguments';
import { pytorchBlock } from '../block';
import { pytorchActivation, pytorchPadding } from '../moduleArguments';

const definition: ClassDefinition = {
  name: 'LocallyConnected2d',
  base: 'nn.Module',
  members: [
    '"""A convolution without weight sharing: each position has filters of its own."""',
    '',
    'def __init__(self, in_channels: int, out_channels: int, output_size, kernel_size, **settings) -> None:',
    '    super().__init__()',
    '    bias = settings.pop("bias", True)',
    '    self.output_size = output_size',
    '    self.kernel_size = kernel_size if isinstance(kernel_size, tuple) else (kernel_size, kernel_size)',
    '    self.sliding = settings  # stride and padding',
    '    positions = output_size[0] * output_size[1]',
    '    taps = self.kernel_size[0] * self.kernel_size[1] * in_channels',
    '    self.weight = nn.Parameter(torch.empty(positions, taps, out_channels))',
    '    self.bias = nn.Parameter(torch.zeros(positions, out_channels)) if bias else None',
    '    self.reset_parameters()',
    '',
    'def reset_parameters(self) -> None:',
    '    """At each position as the kernel of a convolution: Glorot & Bengio 2010."""',
    '    _, taps, filters = self.weight.shape',
    '    connections = taps + self.kernel_size[0] * self.kernel_size[1] * filters',
    '    bound = (6 / connections) ** 0.5',
    '    nn.init.uniform_(self.weight, -bound, bound)',
    '',
    'def forward(self, x: torch.Tensor) -> torch.Tensor:',
    '    patches = F.unfold(x, self.kernel_size, **self.sliding)',
    '    # Channels last within each patch, as in the weights.',
    '    patches = patches.unflatten(1, (x.shape[1], -1)).transpose(1, 2).flatten(1, 2)',
    '    x = torch.einsum("btp,ptf->bpf", patches, self.weight)',
    '    x = x if self.bias is None else x + self.bias',
    '    return x.transpose(1, 2).unflatten(2, self.output_size)',
  ],
};

export const LocallyConnected2D = pytorchBlock(block, (writer, context) => {
  const { filters, kernel, bias, activation } = context.parameters;
  const { stride, padding: sides } = localWindow(context);
  const { input, padding } = pytorchPadding(writer, sides);
  const output = context.outputs[0]!;
  const module = writer.module({
    type: definition,
    positional: [imageOf(context.inputs[0]).channels, filters, output.shape.slice(0, 2), compactPair(kernel)],
    keyword: keywords({ stride: unlessDefault(stride, 1), padding, bias: bias ? undefined : false }),
    weights: {
      kernel: { name: 'weight', initial: ['module.reset_parameters()'] },
      ...(bias ? { bias: { name: 'bias' } } : {}),
    },
  });
  writer.output(pytorchActivation(`${module}(${input})`, activation, output));
});
