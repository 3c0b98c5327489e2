import { SimpleRNN as block } from '../../../blocks/SimpleRNN';
import { pytorchBlock } from '../block';
import { recurrentModule } from './recurrent';

/** PyTorch has a second bias, which it adds to the first. */
export const SimpleRNN = pytorchBlock(block, (writer, context) =>
  recurrentModule(writer, context, 'nn.RNN', (suffix) => ({
    kernel: { name: `weight_ih_l0${suffix}`, permutation: [1, 0] },
    recurrentKernel: { name: `weight_hh_l0${suffix}`, permutation: [1, 0] },
    bias: [{ name: `bias_ih_l0${suffix}` }, { name: `bias_hh_l0${suffix}`, zeros: true }],
  })),
);
