import { Multiply as block } from '../../../blocks/Multiply';
import { kerasMerge } from './elementwiseMerge';

export const Multiply = kerasMerge(block);
