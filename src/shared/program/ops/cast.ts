import type { DType } from '../../tensor/types';
import { defineOp } from './definition';

export type CastAttributes = { readonly dtype: DType };

declare module '../attributes' {
  interface OpAttributes {
    readonly cast: CastAttributes;
  }
}

export const cast = defineOp({
  type: 'cast',
  doc: 'The same values in another number type; a truth value becomes 0 or 1, a fraction is cut off.',
  infer: ([input], { dtype }) => [{ shape: input!.shape, dtype }],
  samples: [
    { inputs: [{ shape: [2, 3], dtype: 'bool' }], attributes: { dtype: 'float32' } },
    { inputs: [{ shape: [2, 3], dtype: 'int32', range: [-3, 3] }], attributes: { dtype: 'float32' } },
    { inputs: [{ shape: [2, 3], dtype: 'uint8', range: [0, 255] }], attributes: { dtype: 'float32' } },
    { inputs: [{ shape: [5], dtype: 'uint8', range: [0, 255] }], attributes: { dtype: 'int32' } },
    { inputs: [{ shape: [2, 3], dtype: 'float32', range: [-3, 3] }], attributes: { dtype: 'int32' } },
  ],
});
