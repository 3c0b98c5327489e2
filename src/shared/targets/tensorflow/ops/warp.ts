import { requireChannelsLast } from '../images';
import type { TensorFlowOp } from '../op';
import { imageExtents } from '../../../program/ops/support/image';
import { int32, float32 } from '../writer';

export const warp: TensorFlowOp<'warp'> = (
  writer,
  { inputs: [images, transforms], inputTypes, attributes: { border, layout } },
) => {
  requireChannelsLast('warp', layout);
  const { batch, size } = imageExtents('warp', inputTypes[0]!.shape, layout);
  const affine = writer.reshape(transforms!, [batch, 6]);
  const projective = writer.node('ConcatV2', [affine, writer.float(0, [batch, 2]), writer.int32([1], [])], {
    ...{ N: 2, T: float32, Tidx: int32 },
  });
  const inputs = [images!, projective, writer.int32(size), writer.float(0)];
  return [
    writer.node('ImageProjectiveTransformV3', inputs, {
      dtype: float32,
      interpolation: 'BILINEAR',
      fill_mode: border === 'zero' ? 'CONSTANT' : 'REFLECT',
    }),
  ];
};
