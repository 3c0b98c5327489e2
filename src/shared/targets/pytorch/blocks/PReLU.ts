import { PReLU as block } from '../../../blocks/PReLU';
import { pytorchBlock } from '../block';

export const PReLU = pytorchBlock(block, (writer, { inputs: [input] }) => {
  const module = writer.module({
    type: 'nn.PReLU',
    positional: [input!.at(-1)!],
    weights: { alpha: { name: 'weight' } },
  });
  writer.output(`${module}(${writer.inputs[0]})`);
});
