import type { OnnxOp } from '../op';

export const split: OnnxOp<'split'> = (writer, { inputs: [input], attributes: { axis, sizes } }) =>
  writer.nodes(
    'Split',
    [input!, writer.int64(sizes)],
    sizes.map(() => true),
    { axis },
  );
