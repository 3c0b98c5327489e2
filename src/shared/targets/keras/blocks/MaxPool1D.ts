import { MaxPool1D as block } from '../../../blocks/MaxPool1D';
import { kerasBlock } from '../block';
import { kerasSequencePool } from './sequencePooling';

export const MaxPool1D = kerasBlock(block, (writer, context) =>
  kerasSequencePool(writer, 'layers.MaxPooling1D', context),
);
