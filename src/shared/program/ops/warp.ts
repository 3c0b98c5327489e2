import { defineOp } from './definition';
import type { Layout } from '../program';
import { formatShape, sameShape } from '../../tensor/shape';
import { float32, int32 } from '../../targets/tensorflow/writer';
import { imageExtents, requireChannelsFirst, requireChannelsLast } from './support/image';

export type WarpAttributes = {
  /** What lies beyond the image: zeros, or the image mirrored at its edge (`dcba|abcd|dcba`). */
  readonly border: 'zero' | 'reflect';
  readonly layout: Layout;
};

/**
 * For output column x and row y, counted from 0 at the centre of the first pixel, row 0 of the transform gives the
 * column of the input to read, a·x + b·y + c, and row 1 its row; between pixels it reads the four around, weighted by how near
 * they are. No gradient: images that are fed need none.
 */
export const warp = defineOp<WarpAttributes>({
  type: 'warp',
  doc: 'Turns, moves, mirrors and scales each image by an affine transform of its own, from output to input places.',
  infer: ([images, transforms], { layout }) => {
    const { batch } = imageExtents('warp', images!.shape, layout);
    if (!sameShape(transforms!.shape, [batch, 2, 3]))
      throw new Error(`warp needs a 2×3 transform for each of ${batch} images; got ${formatShape(transforms!.shape)}.`);
    return [{ shape: images!.shape, dtype: 'float32' }];
  },
  onnx: (writer, { inputs: [images, transforms], inputTypes, attributes: { border, layout } }) => {
    requireChannelsFirst('warp', layout);
    const { batch, size } = imageExtents('warp', inputTypes[0]!.shape, layout);
    const [height, width] = size;
    // GridSample counts from −1 at the image's outer edge to 1 at the other: g = (2x + 1) / width − 1.
    const scale = writer.floats([2 / width, 2 / height], [1, 2, 1]);
    const places = Array.from({ length: height * width }, (_, index) => [
      index % width,
      Math.floor(index / width),
      1,
    ]).flat();
    const read = writer.node('MatMul', [
      writer.floats(places, [height * width, 3]),
      writer.transpose(writer.node('Mul', [transforms!, scale]), [0, 2, 1]),
    ]);
    const grid = writer.node('Add', [read, writer.floats([1 / width - 1, 1 / height - 1], [2])]);
    return [
      writer.node('GridSample', [images!, writer.reshape(grid, [batch, height, width, 2])], {
        mode: 'linear',
        padding_mode: border === 'zero' ? 'zeros' : 'reflection',
        align_corners: 0,
      }),
    ];
  },
  tensorflow: (writer, { inputs: [images, transforms], inputTypes, attributes: { border, layout } }) => {
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
  },
  samples: (['zero', 'reflect'] as const).map((border) => ({
    inputs: [
      { shape: [3, 2, 5, 4], dtype: 'float32' },
      { shape: [3, 2, 3], dtype: 'float32', range: [-2, 3] },
    ],
    attributes: { border, layout: 'NCHW' },
  })),
});
