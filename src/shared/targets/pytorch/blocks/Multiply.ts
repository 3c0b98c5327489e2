import { Multiply as block } from '../../../blocks/Multiply';
import { pytorchMerge } from './elementwiseMerge';

export const Multiply = pytorchMerge(block, (inputs) => inputs.join(' * '));
