import { kerasBlock } from '../block';
import { GlobalMaxPool2D as block } from '../../../blocks/GlobalMaxPool2D';

export const GlobalMaxPool2D = kerasBlock(block, (writer) =>
  writer.output(writer.layer({ type: 'layers.GlobalMaxPooling2D' })),
);
