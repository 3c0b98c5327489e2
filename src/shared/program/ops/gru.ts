import { defineOp } from './definition';
import { expandGru, expandGruGrad } from './support/gruExpansion';
import { recurrenceExtents, sequenceGradient, type RecurrenceAttributes } from './support/recurrence';

declare module '../attributes' {
  interface OpAttributes {
    readonly gru: RecurrenceAttributes;
    readonly gruGrad: RecurrenceAttributes;
  }
}

const samples = [
  { batch: 2, steps: 4, features: 3, units: 2, reverse: false },
  { batch: 3, steps: 3, features: 2, units: 3, reverse: true },
  { batch: 1, steps: 1, features: 1, units: 2, reverse: false },
].map(({ batch, steps, features, units, reverse }) => ({
  inputs: [
    [batch, steps, features],
    [features, 3 * units],
    [units, 3 * units],
    [2, 3 * units],
  ].map((shape) => ({ shape, dtype: 'float32' as const })),
  attributes: { reverse },
}));

/**
 * Cho et al. 2014, in the form in which the reset gate acts after the product with the recurrent kernel: Keras's with
 * `reset_after`, PyTorch's and cuDNN's. The gates stand in Keras's order: z, r, h; the bias has a row for x and one for h.
 */
export const gru = defineOp({
  type: 'gru',
  doc: 'Gated recurrent unit from a state of zeros: [x, kernel, recurrent kernel, biases] to [h of all steps, last h].',
  infer: ([x, ...weights]) => {
    const { batch, steps, units } = recurrenceExtents('gru', 3, 2, x!, weights);
    return [
      { shape: [batch, steps, units], dtype: 'float32' },
      { shape: [batch, units], dtype: 'float32' },
    ];
  },
  gradient: ({ builder, inputs, outputs: [sequence], outputGradients: [all, last], attributes }) => {
    if (!all && !last) return [null, null, null, null];
    const gradient = sequenceGradient(builder, sequence!, all!, last!, attributes.reverse);
    return builder.apply('gruGrad', [gradient, ...inputs, sequence!], attributes);
  },
  expand: expandGru,
  samples,
});

export const gruGrad = defineOp({
  type: 'gruGrad',
  doc: 'Gradient of gru: [dh of all steps, x, kernel, recurrent kernel, biases, h of all steps] to [dx, dkernel, drecurrent, dbiases].',
  infer: ([, x, kernel, recurrent, bias]) => {
    recurrenceExtents('gruGrad', 3, 2, x!, [kernel!, recurrent!, bias!]);
    return [x, kernel, recurrent, bias].map((input) => ({ shape: input!.shape, dtype: 'float32' as const }));
  },
  expand: expandGruGrad,
  samples: [],
});
