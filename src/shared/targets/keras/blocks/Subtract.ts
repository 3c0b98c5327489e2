import { Subtract as block } from '../../../blocks/Subtract';
import { kerasMerge } from './elementwiseMerge';

export const Subtract = kerasMerge(block);
