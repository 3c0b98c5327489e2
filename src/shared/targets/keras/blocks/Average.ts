import { Average as block } from '../../../blocks/Average';
import { kerasMerge } from './elementwiseMerge';

export const Average = kerasMerge(block);
