import { requireChannelsFirst } from '../images';
import type { OnnxOp } from '../op';
import { imageExtents } from '../../../program/ops/support/image';

export const warp: OnnxOp<'warp'> = (
  writer,
  { inputs: [images, transforms], inputTypes, attributes: { border, layout } },
) => {
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
};
