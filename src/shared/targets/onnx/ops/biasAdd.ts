import type { OnnxOp } from '../op';
import { vectorShape } from '../../../program/ops/support/axes';

export const biasAdd: OnnxOp<'biasAdd'> = (
  writer,
  { inputs: [input, bias], inputTypes, attributes: { axis }, soleReader },
) => {
  const { shape } = inputTypes[0]!;
  if (axis === 1 && soleReader(0) && writer.addBias(input!, bias!, shape[1]!)) return [input!];
  const along =
    axis === shape.length - 1 ? bias! : writer.reshape(bias!, vectorShape(shape.length - axis, 0, shape[axis]!));
  return [writer.node('Add', [input!, along])];
};
