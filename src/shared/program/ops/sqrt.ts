import { unaryOp } from './support/elementwise';

declare module '../attributes' {
  interface OpAttributes {
    readonly sqrt: NoAttributes;
  }
}

export const sqrt = unaryOp({
  type: 'sqrt',
  doc: '√x, x ≥ 0.',
  gradient: ({ builder, outputs }, gradient) =>
    builder.one('div', [builder.one('mul', [gradient, builder.constant(0.5)]), outputs[0]!]),
  sample: { range: [0.5, 3] },
});
