import { unaryOp } from './support/elementwise';

export const log = unaryOp({
  type: 'log',
  doc: 'Natural logarithm of x, x > 0.',
  onnx: 'Log',
  tensorflow: 'Log',
  gradient: ({ builder, inputs }, gradient) => builder.one('div', [gradient, inputs[0]!]),
  sample: { range: [0.5, 3] },
});
