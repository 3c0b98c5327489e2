import type { TensorFlowOp } from '../op';
import { withAxisLast } from '../kernels/axesAndPadding';
import { float32 } from '../writer';

export const softmax: TensorFlowOp<'softmax'> = (writer, { inputs: [input], inputTypes, attributes: { axis } }) => [
  withAxisLast(writer, input!, inputTypes[0]!, axis, (rows) => writer.node('Softmax', [rows], { T: float32 })),
];
