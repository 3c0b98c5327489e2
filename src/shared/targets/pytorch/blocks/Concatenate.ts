import { pytorchBlock } from '../block';
import { Concatenate as block } from '../../../blocks/Concatenate';

export const Concatenate = pytorchBlock(block, (writer) => {
  const [first, ...others] = writer.inputs;
  writer.output(others.length === 0 ? first! : `torch.cat([${writer.inputs.join(', ')}], dim=1)`);
});
