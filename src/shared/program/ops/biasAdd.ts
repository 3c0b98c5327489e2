import { formatShape } from '../../tensor/shape';
import { defineOp } from './definition';
import { checkAxis } from './support/axes';

export type BiasAddAttributes = { readonly axis: number };

declare module '../attributes' {
  interface OpAttributes {
    readonly biasAdd: BiasAddAttributes;
  }
}

export const biasAdd = defineOp({
  type: 'biasAdd',
  doc: 'Adds a vector along one axis.',
  infer: ([input, bias], { axis }) => {
    checkAxis('biasAdd', axis, input!.shape);
    if (bias!.shape.length !== 1 || bias!.shape[0] !== input!.shape[axis]) {
      throw new Error(
        `biasAdd needs a vector of ${input!.shape[axis]} for axis ${axis} of ${formatShape(input!.shape)}; ` +
          `got shape ${formatShape(bias!.shape)}.`,
      );
    }
    return [{ shape: input!.shape, dtype: 'float32' }];
  },
  gradient: ({ builder, inputs: [input], outputGradients: [gradient], attributes: { axis }, needs }) => {
    if (!gradient) return [null, null];
    const axes = input!.shape.flatMap((_, each) => (each === axis ? [] : [each]));
    return [gradient, needs(1) ? builder.one('reduceSum', [gradient], { axes }) : null];
  },
  samples: [
    {
      inputs: [
        { shape: [2, 3, 4, 4], dtype: 'float32' },
        { shape: [3], dtype: 'float32' },
      ],
      attributes: { axis: 1 },
    },
    {
      inputs: [
        { shape: [5, 3], dtype: 'float32' },
        { shape: [3], dtype: 'float32' },
      ],
      attributes: { axis: 1 },
    },
  ],
});
