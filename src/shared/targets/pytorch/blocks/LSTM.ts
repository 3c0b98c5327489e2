import { LSTM as block } from '../../../blocks/LSTM';
import { pytorchBlock } from '../block';
import { recurrentModule } from './recurrent';

/** PyTorch has a second bias, which it adds to the first. */
export const LSTM = pytorchBlock(block, (writer, context) =>
  recurrentModule(writer, context, 'nn.LSTM', (suffix) => ({
    kernel: { name: `weight_ih_l0${suffix}`, permutation: [1, 0] },
    recurrentKernel: { name: `weight_hh_l0${suffix}`, permutation: [1, 0] },
    bias: [{ name: `bias_ih_l0${suffix}` }, { name: `bias_hh_l0${suffix}`, zeros: true }],
  })),
);
