import { Average as block } from '../../../blocks/Average';
import { pytorchMerge } from './elementwiseMerge';

export const Average = pytorchMerge(block, (inputs) =>
  inputs.length === 1 ? inputs[0]! : `(${inputs.join(' + ')}) / ${inputs.length}`,
);
