import type { OnnxOp } from '../op';
import { recurrent, reorderedGates } from '../kernels/recurrence';

/** ONNX has the gates in the order i, o, f, g, and the biases of x and of h apart. */
export const lstm: OnnxOp<'lstm'> = (writer, context) => {
  const { inputs, inputTypes } = context;
  const units = inputTypes[2]!.shape[0]!;
  const [kernel, recurrentKernel, bias] = inputs
    .slice(1)
    .map((name) => reorderedGates(writer, name, [0, 3, 1, 2], units));
  const biases = writer.node('Concat', [bias!, writer.float(0, [4 * units])], { axis: 0 });
  return recurrent(writer, 'LSTM', context, { kernel: kernel!, recurrentKernel: recurrentKernel!, biases }, {}, 2);
};
