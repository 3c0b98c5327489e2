import type { OnnxAttributes } from '../../targets/onnx/writer';
import type { Layout } from '../program';
import { formatShape, sameShape, type Shape } from '../../tensor/shape';
import type { Pair } from '../../tensor/window';
import { defineOp } from './definition';
import { imageExtents, imageShape, requireChannelsFirst, requireChannelsLast } from './support/image';
import { float32 } from '../../targets/tensorflow/writer';

export type UpsampleAttributes = {
  /** Whole numbers: how many times higher and wider. */
  readonly scale: Pair;
  readonly mode: 'nearest' | 'bilinear';
  readonly layout: Layout;
};

const tensorFlowResize = { nearest: 'ResizeNearestNeighbor', bilinear: 'ResizeBilinear' } as const;

/** Bilinear samples at half-pixel centres and repeats the border, as Keras and PyTorch (align_corners=False) do. */
export const upsample = defineOp<UpsampleAttributes>({
  type: 'upsample',
  doc: 'Enlarges images by whole factors.',
  infer: ([image], attributes) => [{ shape: enlarged('upsample', image!.shape, attributes), dtype: 'float32' }],
  gradient: ({ builder, outputGradients: [gradient], attributes }) => [
    gradient ? builder.one('upsampleGrad', [gradient], attributes) : null,
  ],
  onnx: (writer, { inputs: [image], attributes: { scale, mode, layout } }) => {
    requireChannelsFirst('upsample', layout);
    const scales = writer.floats([1, 1, ...scale], [4]);
    const attributes: OnnxAttributes =
      mode === 'nearest'
        ? { mode, coordinate_transformation_mode: 'asymmetric', nearest_mode: 'floor' }
        : { mode: 'linear', coordinate_transformation_mode: 'half_pixel' };
    return [writer.node('Resize', [image!, '', scales], attributes)];
  },
  tensorflow: (writer, { inputs: [image], outputTypes: [output], attributes: { mode, layout } }) => {
    requireChannelsLast('upsample', layout);
    const size = writer.int32(imageExtents('upsample', output!.shape, layout).size);
    return [
      writer.node(tensorFlowResize[mode], [image!, size], { T: float32, half_pixel_centers: mode === 'bilinear' }),
    ];
  },
  samples: samples(([batch, channels, height, width]) => [batch!, channels!, height!, width!]),
});

export const upsampleGrad = defineOp<UpsampleAttributes>({
  type: 'upsampleGrad',
  doc: 'Gradient of upsample, from the gradient of its output.',
  infer: ([gradient], { scale, layout }) => {
    const { size, ...rest } = imageExtents('upsampleGrad', gradient!.shape, layout);
    const [height, width] = [size[0] / scale[0], size[1] / scale[1]];
    if (!Number.isInteger(height) || !Number.isInteger(width)) {
      throw new Error(`upsampleGrad needs a size that ${formatShape(scale)} divides; got ${formatShape(size)}.`);
    }
    return [{ shape: imageShape({ ...rest, size: [height, width] }, layout), dtype: 'float32' }];
  },
  onnx: (writer, { inputs: [gradient], inputTypes: [type], attributes: { scale, mode, layout } }) => {
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
  },
  tensorflow: (writer, { inputs: [gradient], outputTypes: [output], attributes: { mode, layout } }) => {
    requireChannelsLast('upsampleGrad', layout);
    // The bilinear gradient takes the images themselves, but looks at their size alone.
    const small =
      mode === 'bilinear'
        ? writer.float(0, output!.shape)
        : writer.int32(imageExtents('upsampleGrad', output!.shape, layout).size);
    const attributes = { T: float32, half_pixel_centers: mode === 'bilinear' };
    return [writer.node(`${tensorFlowResize[mode]}Grad`, [gradient!, small], attributes)];
  },
  samples: samples(([batch, channels, height, width], [vertical, horizontal]) => [
    batch!,
    channels!,
    height! * vertical,
    width! * horizontal,
  ]),
});

function enlarged(op: string, image: Shape, { scale, layout }: UpsampleAttributes): Shape {
  if (!scale.every((factor) => Number.isInteger(factor) && factor >= 1)) {
    throw new Error(`${op} needs whole factors of 1 or more; got ${formatShape(scale)}.`);
  }
  const { size, ...rest } = imageExtents(op, image, layout);
  const result = imageShape({ ...rest, size: [size[0] * scale[0], size[1] * scale[1]] }, layout);
  return sameShape(result, image) ? image : result;
}

/**
 * Bilinear enlargement along one axis as a matrix, one row an output position: the weights of the two inputs whose
 * centres are nearest.
 */
export function interpolation(length: number, scale: number): number[][] {
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

function samples(shape: (image: Shape, scale: Pair) => Shape) {
  const layout = 'NCHW' as const;
  return (['nearest', 'bilinear'] as const).flatMap((mode) =>
    (
      [
        [2, 2],
        [3, 2],
        [1, 4],
      ] as const
    ).map((scale) => ({
      inputs: [{ shape: shape([2, 2, 3, 4], scale), dtype: 'float32' as const }],
      attributes: { scale, mode, layout },
    })),
  );
}
