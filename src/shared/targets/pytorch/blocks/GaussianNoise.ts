import { GaussianNoise as block } from '../../../blocks/GaussianNoise';
import type { ClassDefinition } from '../../python/body';
import { pytorchBlock } from '../block';

const definition: ClassDefinition = {
  name: 'GaussianNoise',
  base: 'nn.Module',
  members: [
    '"""Adds normal noise of mean 0 in training."""',
    '',
    'def __init__(self, deviation: float) -> None:',
    '    super().__init__()',
    '    self.deviation = deviation',
    '',
    'def forward(self, x: torch.Tensor) -> torch.Tensor:',
    '    return x + self.deviation * torch.randn_like(x) if self.training else x',
  ],
};

export const GaussianNoise = pytorchBlock(block, (writer, { parameters: { deviation } }) => {
  const module = writer.module({ type: definition, positional: [deviation] });
  writer.output(`${module}(${writer.inputs[0]})`);
});
