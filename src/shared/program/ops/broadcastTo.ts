import { formatShape, sameShape, type Shape } from '../../tensor/shape';
import { defineOp } from './definition';
import { broadcastShape, sumToShape } from './support/broadcasting';
export type BroadcastToAttributes = { readonly shape: Shape };

declare module '../attributes' {
  interface OpAttributes {
    readonly broadcastTo: BroadcastToAttributes;
  }
}

export const broadcastTo = defineOp({
  type: 'broadcastTo',
  doc: 'Repeats a tensor along the axes where it has one element, or none.',
  infer: ([input], { shape }) => {
    if (!sameShape(broadcastShape('broadcastTo', input!.shape, shape), shape)) {
      throw new Error(`broadcastTo cannot stretch ${formatShape(input!.shape)} to ${formatShape(shape)}.`);
    }
    return [{ shape, dtype: input!.dtype }];
  },
  gradient: ({ builder, inputs: [input], outputGradients: [gradient] }) => [
    gradient ? sumToShape(builder, gradient, input!.shape) : null,
  ],
  samples: [
    { inputs: [{ shape: [3, 1], dtype: 'float32' }], attributes: { shape: [2, 3, 4] } },
    { inputs: [{ shape: [], dtype: 'float32' }], attributes: { shape: [2, 2] } },
  ],
});
