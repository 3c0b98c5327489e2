import { AveragePool1D as block } from '../../../blocks/AveragePool1D';
import { kerasBlock } from '../block';
import { kerasSequencePool } from './sequencePooling';

export const AveragePool1D = kerasBlock(block, (writer, context) =>
  kerasSequencePool(writer, 'layers.AveragePooling1D', context),
);
