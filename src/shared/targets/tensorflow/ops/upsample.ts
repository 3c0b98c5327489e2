import { requireChannelsLast } from '../images';
import type { TensorFlowOp } from '../op';
import { imageExtents } from '../../../program/ops/support/image';
import { float32 } from '../writer';

const tensorFlowResize = { nearest: 'ResizeNearestNeighbor', bilinear: 'ResizeBilinear' } as const;

export const upsample: TensorFlowOp<'upsample'> = (
  writer,
  { inputs: [image], outputTypes: [output], attributes: { mode, layout } },
) => {
  requireChannelsLast('upsample', layout);
  const size = writer.int32(imageExtents('upsample', output!.shape, layout).size);
  return [writer.node(tensorFlowResize[mode], [image!, size], { T: float32, half_pixel_centers: mode === 'bilinear' })];
};

export const upsampleGrad: TensorFlowOp<'upsampleGrad'> = (
  writer,
  { inputs: [gradient], outputTypes: [output], attributes: { mode, layout } },
) => {
  requireChannelsLast('upsampleGrad', layout);
  // The bilinear gradient takes the images themselves, but looks at their size alone.
  const small =
    mode === 'bilinear'
      ? writer.float(0, output!.shape)
      : writer.int32(imageExtents('upsampleGrad', output!.shape, layout).size);
  const attributes = { T: float32, half_pixel_centers: mode === 'bilinear' };
  return [writer.node(`${tensorFlowResize[mode]}Grad`, [gradient!, small], attributes)];
};
