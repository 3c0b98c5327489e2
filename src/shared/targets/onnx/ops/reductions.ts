import type { OnnxOp } from '../op';

type Reduction = 'reduceSum' | 'reduceMean' | 'reduceMax';

function reduction(type: string): OnnxOp<Reduction> {
  return (writer, { inputs: [input], attributes: { axes, keepDims = false } }) => [
    writer.node(type, [input!, writer.int64(axes)], { keepdims: Number(keepDims) }),
  ];
}

export const reduceSum = reduction('ReduceSum');
export const reduceMean = reduction('ReduceMean');
export const reduceMax = reduction('ReduceMax');
