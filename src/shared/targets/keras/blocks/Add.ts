import { kerasBlock } from '../block';
import { Add as block } from '../../../blocks/Add';

export const Add = kerasBlock(block, (writer) => {
  const [first, ...others] = writer.inputs;
  writer.output(others.length === 0 ? first! : writer.layer({ type: 'layers.Add' }));
});
