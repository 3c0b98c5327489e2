import { GRU as block } from '../../../blocks/GRU';
import { sequenceOf } from '../../../blocks/families/sequence';
import { pytorchBlock } from '../block';
import { recurrentModule } from './recurrent';

/** PyTorch has the reset gate before the update gate. */
const gates = [1, 0, 2];

export const GRU = pytorchBlock(block, (writer, context) => {
  const { units } = context.parameters;
  const matrix = (name: string, rows: number) => ({
    name,
    parts: [{ view: [rows, 3, units], axis: 1, order: gates, shape: [rows, 3 * units] }],
    permutation: [1, 0],
  });
  const bias = (name: string, row: number) => ({
    name,
    parts: [
      { view: [2, 3 * units], axis: 0, order: [row], shape: [3 * units] },
      { view: [3, units], axis: 0, order: gates, shape: [3 * units] },
    ],
  });
  recurrentModule(writer, context, 'nn.GRU', (suffix) => ({
    kernel: matrix(`weight_ih_l0${suffix}`, sequenceOf(context.inputs[0]).channels),
    recurrentKernel: matrix(`weight_hh_l0${suffix}`, units),
    bias: [bias(`bias_ih_l0${suffix}`, 0), bias(`bias_hh_l0${suffix}`, 1)],
  }));
});
