import { unaryOp } from './support/elementwise';

declare module '../attributes' {
  interface OpAttributes {
    readonly neg: NoAttributes;
  }
}

export const neg = unaryOp({
  type: 'neg',
  doc: '−x.',
  gradient: ({ builder }, gradient) => builder.one('neg', [gradient]),
});
