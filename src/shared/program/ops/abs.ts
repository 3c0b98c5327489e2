import { unaryOp } from './support/elementwise';

declare module '../attributes' {
  interface OpAttributes {
    readonly abs: NoAttributes;
  }
}

export const abs = unaryOp({
  type: 'abs',
  doc: '|x|.',
  /** 0 where x is 0, as in the frameworks. */
  gradient: ({ builder, inputs: [input] }, gradient) => {
    const zero = builder.constant(0);
    const sign = (op: 'greater' | 'less') =>
      builder.one('cast', [builder.one(op, [input!, zero])], { dtype: 'float32' });
    return builder.one('mul', [gradient, builder.one('sub', [sign('greater'), sign('less')])]);
  },
  sample: { distinct: true },
});
