import type { OnnxOp } from '../op';

export const slice: OnnxOp<'slice'> = (writer, { inputs: [input], inputTypes, attributes: { begin, size } }) => {
  const axes = size.flatMap((extent, axis) => (extent === inputTypes[0]!.shape[axis] ? [] : [axis]));
  if (axes.length === 0) return [writer.node('Identity', [input!])];
  const starts = axes.map((axis) => begin[axis]!);
  const ends = axes.map((axis) => begin[axis]! + size[axis]!);
  return [writer.node('Slice', [input!, writer.int64(starts), writer.int64(ends), writer.int64(axes)])];
};
