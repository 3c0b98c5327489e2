import { unaryOp } from './support/elementwise';

export const neg = unaryOp({
  type: 'neg',
  doc: '−x.',
  onnx: 'Neg',
  tensorflow: 'Neg',
  gradient: ({ builder }, gradient) => builder.one('neg', [gradient]),
});
