import { unaryOp } from './support/elementwise';

declare module '../attributes' {
  interface OpAttributes {
    readonly softplus: NoAttributes;
  }
}

/** An op of its own, since ln(1 + eˣ) as it stands overflows where x is large. */
export const softplus = unaryOp({
  type: 'softplus',
  doc: 'ln(1 + eˣ).',
  gradient: ({ builder, inputs }, gradient) => builder.one('mul', [gradient, builder.one('sigmoid', [inputs[0]!])]),
  sample: { range: [-3, 3] },
});
