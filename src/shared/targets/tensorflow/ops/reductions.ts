import type { TensorFlowOp } from '../op';
import { float32, int32 } from '../writer';

type Reduction = 'reduceSum' | 'reduceMean' | 'reduceMax';

function reduction(type: string): TensorFlowOp<Reduction> {
  return (writer, { inputs: [input], inputTypes, attributes: { axes, keepDims = false } }) => {
    const attributes = { T: { type: inputTypes[0]!.dtype }, Tidx: int32, keep_dims: keepDims };
    return [writer.node(type, [input!, writer.int32(axes)], attributes)];
  };
}

const sum = reduction('Sum');

export const reduceSum: TensorFlowOp<'reduceSum'> = (writer, context) => {
  const { inputs, inputTypes, attributes } = context;
  const { shape, dtype } = inputTypes[0]!;
  const allButLast = attributes.axes.length === shape.length - 1 && !attributes.axes.includes(shape.length - 1);
  // The gradient of a bias, which has a kernel of its own.
  if (allButLast && shape.length > 1 && dtype === 'float32' && !attributes.keepDims)
    return [writer.node('BiasAddGrad', inputs, { T: float32 })];
  return sum(writer, context);
};
export const reduceMean = reduction('Mean');
export const reduceMax = reduction('Max');
