import { PositionalEncoding as block } from '../../../blocks/PositionalEncoding';
import { sequenceOf } from '../../../blocks/families/sequence';
import type { ClassDefinition } from '../../python/body';
import { pytorchBlock } from '../block';

const definition: ClassDefinition = {
  name: 'PositionalEncoding',
  base: 'nn.Module',
  members: [
    '"""Vaswani et al. 2017: adds sines and cosines of the position."""',
    '',
    'def __init__(self, length: int, features: int, base: float = 10000.0) -> None:',
    '    super().__init__()',
    '    feature = torch.arange(features)',
    '    angle = torch.arange(length)[:, None] / base ** ((feature - feature % 2) / features)',
    '    table = torch.where(feature % 2 == 0, angle.sin(), angle.cos())',
    '    # Moves with the model, but is no weight: it is not saved.',
    '    self.register_buffer("table", table, persistent=False)',
    '',
    'def forward(self, x: torch.Tensor) -> torch.Tensor:',
    '    return x + self.table',
  ],
};

export const PositionalEncoding = pytorchBlock(block, (writer, { parameters: { base }, inputs }) => {
  const { length, channels } = sequenceOf(inputs[0]);
  const module = writer.module({
    type: definition,
    positional: [length, channels],
    keyword: base === 10_000 ? {} : { base },
  });
  writer.output(`${module}(${writer.inputs[0]!})`);
});
