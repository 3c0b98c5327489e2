import { StochasticDepth as block } from '../../../blocks/StochasticDepth';
import type { ClassDefinition } from '../../python/body';
import { pytorchBlock } from '../block';

const definition: ClassDefinition = {
  name: 'StochasticDepth',
  base: 'nn.Module',
  members: [
    '"""Huang et al. 2016: zeroes whole examples in training, scales the rest by 1 / (1 - rate)."""',
    '',
    'def __init__(self, rate: float) -> None:',
    '    super().__init__()',
    '    self.rate = rate',
    '',
    'def forward(self, x: torch.Tensor) -> torch.Tensor:',
    '    if not self.training:',
    '        return x',
    '    kept = torch.rand(x.shape[:1], device=x.device) >= self.rate',
    '    return x * (kept / (1 - self.rate)).view(-1, *[1] * (x.dim() - 1))',
  ],
};

export const StochasticDepth = pytorchBlock(block, (writer, { parameters: { rate } }) => {
  const module = writer.module({ type: definition, positional: [rate] });
  writer.output(`${module}(${writer.inputs[0]})`);
});
