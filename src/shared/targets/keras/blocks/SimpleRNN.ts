import { SimpleRNN as block } from '../../../blocks/SimpleRNN';
import { kerasBlock } from '../block';
import { recurrentLayer } from './recurrent';

export const SimpleRNN = kerasBlock(block, recurrentLayer('layers.SimpleRNN', 'simple_rnn'));
