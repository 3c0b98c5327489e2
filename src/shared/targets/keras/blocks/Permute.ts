import { Permute as block } from '../../../blocks/Permute';
import { kerasBlock } from '../block';

export const Permute = kerasBlock(block, (writer, { parameters: { order } }) =>
  writer.output(writer.layer({ type: 'layers.Permute', positional: [order] })),
);
