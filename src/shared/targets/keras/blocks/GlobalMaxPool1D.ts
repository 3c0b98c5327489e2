import { GlobalMaxPool1D as block } from '../../../blocks/GlobalMaxPool1D';
import { kerasBlock } from '../block';

export const GlobalMaxPool1D = kerasBlock(block, (writer) =>
  writer.output(writer.layer({ type: 'layers.GlobalMaxPooling1D' })),
);
