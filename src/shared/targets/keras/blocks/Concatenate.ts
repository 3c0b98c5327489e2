import { kerasBlock } from '../block';
import { Concatenate as block } from '../../../blocks/Concatenate';

export const Concatenate = kerasBlock(block, (writer) => {
  const [first, ...others] = writer.inputs;
  writer.output(others.length === 0 ? first! : writer.layer({ type: 'layers.Concatenate', anyAxes: true }));
});
