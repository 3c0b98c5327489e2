import { Add as block } from '../../../blocks/Add';
import { pytorchMerge } from './elementwiseMerge';

export const Add = pytorchMerge(block, (inputs) => inputs.join(' + '));
