import { requireChannelsLast } from '../images';
import type { TensorFlowOp } from '../op';
import type { LocalResponseNormalizationAttributes } from '../../../program/ops/localResponseNormalization';
import { float32 } from '../writer';

export const localResponseNormalization: TensorFlowOp<'localResponseNormalization'> = (
  writer,
  { inputs, attributes },
) => {
  requireChannelsLast('localResponseNormalization', attributes.layout);
  return [writer.node('LRN', inputs, tensorFlowAttributes(attributes))];
};

export const localResponseNormalizationGrad: TensorFlowOp<'localResponseNormalizationGrad'> = (
  writer,
  { inputs, attributes },
) => {
  requireChannelsLast('localResponseNormalizationGrad', attributes.layout);
  return [writer.node('LRNGrad', inputs, tensorFlowAttributes(attributes))];
};

function tensorFlowAttributes({ depthRadius, alpha, beta, bias }: LocalResponseNormalizationAttributes) {
  return {
    T: float32,
    depth_radius: depthRadius,
    alpha: { float: alpha },
    beta: { float: beta },
    bias: { float: bias },
  };
}
