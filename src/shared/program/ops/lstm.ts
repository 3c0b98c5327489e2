import { defineOp } from './definition';
import { expandLstmGrad } from './support/lstmExpansion';
import { recurrenceExtents, sequenceGradient, type RecurrenceAttributes } from './support/recurrence';

declare module '../attributes' {
  interface OpAttributes {
    readonly lstm: RecurrenceAttributes;
    readonly lstmGrad: RecurrenceAttributes;
  }
}

const samples = [
  { batch: 2, steps: 4, features: 3, units: 2, reverse: false },
  { batch: 3, steps: 3, features: 2, units: 3, reverse: true },
  { batch: 1, steps: 1, features: 1, units: 2, reverse: false },
].map(({ batch, steps, features, units, reverse }) => ({
  inputs: [[batch, steps, features], [features, 4 * units], [units, 4 * units], [4 * units]].map((shape) => ({
    shape,
    dtype: 'float32' as const,
  })),
  attributes: { reverse },
}));

/** Hochreiter & Schmidhuber 1997, with the forget gate of Gers et al. 2000. The gates stand in Keras's order: i, f, g, o. */
export const lstm = defineOp({
  type: 'lstm',
  doc: 'Long short-term memory from a state of zeros: [x, kernel, recurrent kernel, bias] to [h of all steps, last h, last c].',
  infer: ([x, ...weights], _) => {
    const { batch, steps, units } = recurrenceExtents('lstm', 4, 1, x!, weights);
    const state = { shape: [batch, units], dtype: 'float32' } as const;
    return [{ shape: [batch, steps, units], dtype: 'float32' }, state, state];
  },
  gradient: ({ builder, inputs, outputs: [sequence, , cell], outputGradients: [all, hidden, last], attributes }) => {
    if (!all && !hidden && !last) return [null, null, null, null];
    const gradient = sequenceGradient(builder, sequence!, all!, hidden!, attributes.reverse);
    const ofCell = last ?? builder.constant(0, cell!.shape);
    return builder.apply('lstmGrad', [gradient, ofCell, ...inputs, sequence!], attributes);
  },
  samples,
});

export const lstmGrad = defineOp({
  type: 'lstmGrad',
  doc: 'Gradient of lstm: [dh of all steps, dc of the last, x, kernel, recurrent kernel, bias, h of all steps] to [dx, dkernel, drecurrent, dbias].',
  infer: ([, , x, kernel, recurrent, bias]) => {
    recurrenceExtents('lstmGrad', 4, 1, x!, [kernel!, recurrent!, bias!]);
    return [x, kernel, recurrent, bias].map((input) => ({ shape: input!.shape, dtype: 'float32' as const }));
  },
  expand: expandLstmGrad,
  samples: [],
});
