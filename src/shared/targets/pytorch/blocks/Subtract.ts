import { Subtract as block } from '../../../blocks/Subtract';
import { pytorchMerge } from './elementwiseMerge';

export const Subtract = pytorchMerge(block, (inputs) => inputs.join(' - '));
