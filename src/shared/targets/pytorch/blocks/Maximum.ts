import { Maximum as block } from '../../../blocks/Maximum';
import { inPairs, pytorchMerge } from './elementwiseMerge';

export const Maximum = pytorchMerge(block, inPairs('torch.maximum'));
