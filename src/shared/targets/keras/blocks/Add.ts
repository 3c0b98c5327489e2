import { Add as block } from '../../../blocks/Add';
import { kerasMerge } from './elementwiseMerge';

export const Add = kerasMerge(block);
