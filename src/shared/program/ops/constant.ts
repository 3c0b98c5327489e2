import { sizeOf, type Shape } from '../../tensor/shape';
import type { DType } from '../../tensor/types';
import { defineOp } from './definition';

export type ConstantAttributes = {
  /** The value of every element; or `values`, one an element in row-major order. */
  readonly value?: number;
  readonly values?: readonly number[];
  readonly shape: Shape;
  /** `float32` where absent. */
  readonly dtype?: Extract<DType, 'float32' | 'int32'>;
};

declare module '../attributes' {
  interface OpAttributes {
    readonly constant: ConstantAttributes;
  }
}

export const constant = defineOp({
  type: 'constant',
  doc: 'Numbers that are part of the program.',
  infer: (_, { value, values, shape, dtype = 'float32' }) => {
    const size = sizeOf(shape);
    if (values ? values.length !== size : value === undefined) {
      throw new Error(`constant needs one value, or ${size} values for its shape; got ${values?.length ?? 'none'}.`);
    }
    return [{ shape, dtype }];
  },
  samples: [
    { inputs: [], attributes: { value: 2.5, shape: [2, 3] } },
    { inputs: [], attributes: { value: -1, shape: [] } },
    { inputs: [], attributes: { values: [1, 2, 3, 4], shape: [2, 2] } },
    { inputs: [], attributes: { values: [7, -2], shape: [2], dtype: 'int32' } },
  ],
});
