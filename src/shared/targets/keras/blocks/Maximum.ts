import { Maximum as block } from '../../../blocks/Maximum';
import { kerasMerge } from './elementwiseMerge';

export const Maximum = kerasMerge(block);
