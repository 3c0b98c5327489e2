import { MaxPool1D as block } from '../../../blocks/MaxPool1D';
import { kerasBlock } from '../block';
import { kerasMaxPool1D } from './sequencePooling';

export const MaxPool1D = kerasBlock(block, kerasMaxPool1D);
