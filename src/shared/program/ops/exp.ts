import { unaryOp } from './support/elementwise';

declare module '../attributes' {
  interface OpAttributes {
    readonly exp: NoAttributes;
  }
}

export const exp = unaryOp({
  type: 'exp',
  doc: 'eˣ.',
  gradient: ({ builder, outputs }, gradient) => builder.one('mul', [gradient, outputs[0]!]),
});
