import { unaryOp } from './support/elementwise';

export const exp = unaryOp({
  type: 'exp',
  doc: 'eˣ.',
  onnx: 'Exp',
  tensorflow: 'Exp',
  gradient: ({ builder, outputs }, gradient) => builder.one('mul', [gradient, outputs[0]!]),
});
