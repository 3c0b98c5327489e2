import type { TensorFlowOp } from '../op';
import { float32 } from '../writer';
import { vectorShape } from '../../../program/ops/support/axes';

export const biasAdd: TensorFlowOp<'biasAdd'> = (
  writer,
  { inputs: [input, bias], inputTypes, attributes: { axis } },
) => {
  const { shape } = inputTypes[0]!;
  if (axis === shape.length - 1 && axis > 0) return [writer.node('BiasAdd', [input!, bias!], { T: float32 })];
  const along = writer.reshape(bias!, vectorShape(shape.length - axis, 0, shape[axis]!));
  return [writer.node('AddV2', [input!, along], { T: float32 })];
};
