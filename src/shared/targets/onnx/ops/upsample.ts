import { requireChannelsFirst } from '../images';
import type { OnnxOp } from '../op';
import { imageExtents } from '../../../program/ops/support/image';
import type { OnnxAttributes } from '../writer';

export const upsample: OnnxOp<'upsample'> = (writer, { inputs: [image], attributes: { scale, mode, layout } }) => {
  requireChannelsFirst('upsample', layout);
  const scales = writer.floats([1, 1, ...scale], [4]);
  const attributes: OnnxAttributes =
    mode === 'nearest'
      ? { mode, coordinate_transformation_mode: 'asymmetric', nearest_mode: 'floor' }
      : { mode: 'linear', coordinate_transformation_mode: 'half_pixel' };
  return [writer.node('Resize', [image!, '', scales], attributes)];
};

export const upsampleGrad: OnnxOp<'upsampleGrad'> = (
  writer,
  { inputs: [gradient], inputTypes: [type], attributes: { scale, mode, layout } },
) => {
  requireChannelsFirst('upsampleGrad', layout);
  if (mode === 'nearest') {
    const mean = writer.node('AveragePool', [gradient!], { kernel_shape: scale, strides: scale });
    return [writer.node('Mul', [mean, writer.float(scale[0] * scale[1])])];
  }
  const { size } = imageExtents('upsampleGrad', type!.shape, 'NCHW');
  const [vertical, horizontal] = [0, 1].map((axis) => interpolation(size[axis]! / scale[axis]!, scale[axis]!));
  const columns = writer.floats(horizontal!.flat(), [size[1], size[1] / scale[1]]);
  const rows = writer.floats(transposed(vertical!).flat(), [size[0] / scale[0], size[0]]);
  return [writer.node('MatMul', [rows, writer.node('MatMul', [gradient!, columns])])];
};

/**
 * Bilinear enlargement along one axis as a matrix, one row an output position: the weights of the two inputs whose
 * centres are nearest.
 */
function interpolation(length: number, scale: number): number[][] {
  return Array.from({ length: length * scale }, (_, position) => {
    const centre = Math.min(Math.max((position + 0.5) / scale - 0.5, 0), length - 1);
    const first = Math.floor(centre);
    const row = Array<number>(length).fill(0);
    row[first]! += 1 - (centre - first);
    if (first + 1 < length) row[first + 1]! += centre - first;
    return row;
  });
}

function transposed(matrix: readonly number[][]): number[][] {
  return matrix[0]!.map((_, column) => matrix.map((row) => row[column]!));
}
