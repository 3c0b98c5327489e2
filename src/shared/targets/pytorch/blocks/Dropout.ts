import { pytorchBlock } from '../block';
import { Dropout as block } from '../../../blocks/Dropout';

export const Dropout = pytorchBlock(block, (writer, { parameters: { rate } }) => {
  const module = writer.module({ type: 'nn.Dropout', positional: rate === 0.5 ? [] : [rate] });
  writer.output(`${module}(${writer.inputs[0]})`);
});
