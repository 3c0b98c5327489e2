import { kerasBlock } from '../block';
import { GlobalAveragePool2D as block } from '../../../blocks/GlobalAveragePool2D';

export const GlobalAveragePool2D = kerasBlock(block, (writer) =>
  writer.output(writer.layer({ type: 'layers.GlobalAveragePooling2D' })),
);
