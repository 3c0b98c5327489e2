import type { TensorFlowOp } from '../op';
import { tensorFlowBatchNorm, normalizeByPasses } from '../kernels/batchNormalization';
import { float32 } from '../writer';

export const batchNorm: TensorFlowOp<'batchNorm'> = (
  writer,
  { inputs: [input, scale, offset], inputTypes: [type], attributes },
) => {
  const { images, back, count, training, byPasses } = tensorFlowBatchNorm(writer, type!, attributes);
  if (byPasses) {
    const { output, mean, variance } = normalizeByPasses(writer, [images(input!), scale!, offset!], byPasses);
    return [back(output), mean, variance];
  }
  const empty = writer.floats([], [0]);
  const vectors = [scale!, offset!, empty, empty];
  const [output, mean, variance] = writer.nodes('FusedBatchNormV3', [images(input!), ...vectors], 3, training);
  // It gives the unbiased variance, over n − 1.
  const share = count > 1 ? (count - 1) / count : 1;
  return [back(output!), mean!, writer.node('Mul', [variance!, writer.float(share)], { T: float32 })];
};

export const batchNormGrad: TensorFlowOp<'batchNormGrad'> = (
  writer,
  { inputs: [gradient, input, scale, mean, variance], inputTypes: [type], attributes },
) => {
  const { images, back, training, gradientOf, byPasses } = tensorFlowBatchNorm(writer, type!, attributes);
  // What the forward pass keeps for this differs from device to device: it is taken from its node, or made once more.
  const empty = writer.floats([], [0]);
  const again = () => writer.nodes('FusedBatchNormV3', [images(input!), scale!, scale!, empty, empty], 6, training);
  const kept = byPasses
    ? [mean!, variance!, empty]
    : [3, 4, 5].map((index) => writer.sibling(mean!, 'FusedBatchNormV3', index) ?? again()[index]!);
  const inputs = [images(gradient!), images(input!), scale!, ...kept];
  const [slope, scaleGradient, offsetGradient] = writer.nodes('FusedBatchNormGradV3', inputs, 3, gradientOf);
  return [back(slope!), scaleGradient!, offsetGradient!];
};
