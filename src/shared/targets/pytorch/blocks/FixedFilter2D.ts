import { FixedFilter2D as block, fixedKernel, fixedWindow } from '../../../blocks/FixedFilter2D';
import { imageOf } from '../../../blocks/families/image';
import type { ClassDefinition } from '../../python/body';
import { keywords } from '../../python/layerArguments';
import { pytorchBlock } from '../block';
import { pytorchPadding } from '../moduleArguments';

const definition: ClassDefinition = {
  name: 'FixedFilter2D',
  base: 'nn.Module',
  members: [
    '"""Slides one known kernel over each channel; nothing is learned."""',
    '',
    'def __init__(self, kernel, padding=0, absolute: bool = False) -> None:',
    '    super().__init__()',
    '    # Moves with the model, but is no weight: it is not saved.',
    '    self.register_buffer("kernel", torch.tensor(kernel, dtype=torch.float32)[None, None], persistent=False)',
    '    self.padding = padding',
    '    self.absolute = absolute',
    '',
    'def forward(self, x: torch.Tensor) -> torch.Tensor:',
    '    channels = x.shape[1]',
    '    kernel = self.kernel.expand(channels, -1, -1, -1)',
    '    x = F.conv2d(x, kernel, padding=self.padding, groups=channels)',
    '    return x.abs() if self.absolute else x',
  ],
};

export const FixedFilter2D = pytorchBlock(block, (writer, { parameters, inputs }) => {
  const { size } = imageOf(inputs[0]);
  const { input, padding } = pytorchPadding(writer, fixedWindow(parameters, size).padding);
  const module = writer.module({
    type: definition,
    positional: [fixedKernel(parameters)],
    keyword: keywords({ padding, absolute: parameters.absolute || undefined }),
  });
  writer.output(`${module}(${input})`);
});
