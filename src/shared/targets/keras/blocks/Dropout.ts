import { kerasBlock } from '../block';
import { Dropout as block } from '../../../blocks/Dropout';

export const Dropout = kerasBlock(block, (writer, { parameters: { rate } }) =>
  writer.output(writer.layer({ type: 'layers.Dropout', positional: [rate] })),
);
