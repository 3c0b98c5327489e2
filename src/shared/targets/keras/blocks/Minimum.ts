import { Minimum as block } from '../../../blocks/Minimum';
import { kerasMerge } from './elementwiseMerge';

export const Minimum = kerasMerge(block);
