import { formatShape } from '../../tensor/shape';
import { defineOp } from './definition';
import { checkAxis } from './support/axes';
export type ConcatAttributes = { readonly axis: number };

declare module '../attributes' {
  interface OpAttributes {
    readonly concat: ConcatAttributes;
  }
}

export const concat = defineOp({
  type: 'concat',
  doc: 'Tensors one after the other along an axis.',
  infer: (inputs, { axis }) => {
    const [first] = inputs;
    if (!first) throw new Error('concat needs at least one tensor; got none.');
    checkAxis('concat', axis, first.shape);
    for (const { shape, dtype } of inputs) {
      const fits =
        shape.length === first.shape.length &&
        shape.every((extent, each) => each === axis || extent === first.shape[each]);
      if (!fits || dtype !== first.dtype) {
        const found = inputs.map((input) => formatShape(input.shape)).join(', ');
        throw new Error(
          `concat along axis ${axis} needs one type and shapes that agree in the other axes; got ${found}.`,
        );
      }
    }
    const total = inputs.reduce((sum, { shape }) => sum + shape[axis]!, 0);
    return [{ shape: first.shape.map((extent, each) => (each === axis ? total : extent)), dtype: first.dtype }];
  },
  gradient: ({ builder, inputs, outputGradients: [gradient], attributes: { axis }, needs }) => {
    if (!gradient || !inputs.some((_, index) => needs(index))) return inputs.map(() => null);
    return builder.apply('split', [gradient], { axis, sizes: inputs.map((input) => input.shape[axis]!) });
  },
  samples: [
    {
      inputs: [
        { shape: [2, 3, 2, 2], dtype: 'float32' },
        { shape: [2, 1, 2, 2], dtype: 'float32' },
        { shape: [2, 2, 2, 2], dtype: 'float32' },
      ],
      attributes: { axis: 1 },
    },
    { inputs: [{ shape: [3], dtype: 'float32' }], attributes: { axis: 0 } },
  ],
});
