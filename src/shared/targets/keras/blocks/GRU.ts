import { GRU as block } from '../../../blocks/GRU';
import { kerasBlock } from '../block';
import { recurrentLayer } from './recurrent';

export const GRU = kerasBlock(block, recurrentLayer('layers.GRU', 'gru'));
