import { AveragePool1D as block } from '../../../blocks/AveragePool1D';
import { kerasBlock } from '../block';
import { kerasAveragePool1D } from './sequencePooling';

export const AveragePool1D = kerasBlock(block, kerasAveragePool1D);
