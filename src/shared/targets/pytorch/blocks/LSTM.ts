import { LSTM as block } from '../../../blocks/LSTM';
import { pytorchBlock } from '../block';
import { recurrentModule } from './recurrent';

/** PyTorch has a second bias, which it adds to the first. */
export const LSTM = pytorchBlock(block, (writer, context) =>
  recurrentModule(writer, context, 'nn.LSTM', {
    kernel: { name: 'weight_ih_l0', permutation: [1, 0] },
    recurrentKernel: { name: 'weight_hh_l0', permutation: [1, 0] },
    bias: [{ name: 'bias_ih_l0' }, { name: 'bias_hh_l0', zeros: true }],
  }),
);
