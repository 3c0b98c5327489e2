import type { TensorFlowOp } from '../op';

export const constant: TensorFlowOp<'constant'> = (
  writer,
  { attributes: { value, values, shape, dtype = 'float32' } },
) => {
  const numbers = values ?? [value!];
  return [dtype === 'int32' ? writer.int32(numbers, shape) : writer.floats(numbers, shape)];
};
