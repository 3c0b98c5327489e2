import type { OnnxOp } from '../op';
import { sizeOf } from '../../../tensor/shape';

export const constant: OnnxOp<'constant'> = (writer, { attributes: { value, values, shape, dtype = 'float32' } }) => {
  if (dtype === 'int32') return [writer.int32(values ?? Array<number>(sizeOf(shape)).fill(value!), shape)];
  return [values ? writer.floats(values, shape) : writer.float(value!, shape)];
};
