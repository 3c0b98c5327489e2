import { GlobalAveragePool1D as block } from '../../../blocks/GlobalAveragePool1D';
import { kerasBlock } from '../block';

export const GlobalAveragePool1D = kerasBlock(block, (writer) =>
  writer.output(writer.layer({ type: 'layers.GlobalAveragePooling1D' })),
);
