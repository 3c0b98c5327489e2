import { Reshape as block } from '../../../blocks/Reshape';
import { kerasBlock } from '../block';

export const Reshape = kerasBlock(block, (writer, { parameters: { shape } }) =>
  writer.output(writer.layer({ type: 'layers.Reshape', positional: [shape] })),
);
