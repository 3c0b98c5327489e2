import type { TensorFlowOp } from '../op';
import { tensorFlowBatchNorm } from '../kernels/batchNormalization';

export const batchNormInference: TensorFlowOp<'batchNormInference'> = (
  writer,
  { inputs: [input, ...vectors], inputTypes: [type], attributes },
) => {
  const { images, back, inference } = tensorFlowBatchNorm(writer, type!, attributes);
  return [back(writer.node('FusedBatchNormV3', [images(input!), ...vectors], inference))];
};
