import { Minimum as block } from '../../../blocks/Minimum';
import { inPairs, pytorchMerge } from './elementwiseMerge';

export const Minimum = pytorchMerge(block, inPairs('torch.minimum'));
