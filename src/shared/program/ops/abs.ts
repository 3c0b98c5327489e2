import { unaryOp } from './support/elementwise';

declare module '../attributes' {
  interface OpAttributes {
    readonly abs: NoAttributes;
  }
}

export const abs = unaryOp({
  type: 'abs',
  doc: '|x|.',
  gradient: ({ builder, inputs }, gradient) =>
    builder.one('select', [
      builder.one('greater', [inputs[0]!, builder.constant(0)]),
      gradient,
      builder.one('neg', [gradient]),
    ]),
  sample: { distinct: true },
});
