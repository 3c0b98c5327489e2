import { LSTM as block } from '../../../blocks/LSTM';
import { kerasBlock } from '../block';
import { recurrentLayer } from './recurrent';

export const LSTM = kerasBlock(block, recurrentLayer('layers.LSTM', 'lstm'));
