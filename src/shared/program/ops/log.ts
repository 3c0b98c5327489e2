import { unaryOp } from './support/elementwise';

declare module '../attributes' {
  interface OpAttributes {
    readonly log: NoAttributes;
  }
}

export const log = unaryOp({
  type: 'log',
  doc: 'Natural logarithm of x, x > 0.',
  gradient: ({ builder, inputs }, gradient) => builder.one('div', [gradient, inputs[0]!]),
  sample: { range: [0.5, 3] },
});
