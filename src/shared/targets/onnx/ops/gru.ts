import type { OnnxOp } from '../op';
import { recurrent } from '../kernels/recurrence';

export const gru: OnnxOp<'gru'> = (writer, context) => {
  const [, kernel, recurrentKernel, biases] = context.inputs;
  const weights = { kernel: kernel!, recurrentKernel: recurrentKernel!, biases: biases! };
  return recurrent(writer, 'GRU', context, weights, { linear_before_reset: 1 }, 1);
};
