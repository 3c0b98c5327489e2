import { unaryOp } from './support/elementwise';

export const abs = unaryOp({
  type: 'abs',
  doc: '|x|.',
  onnx: 'Abs',
  tensorflow: 'Abs',
  gradient: ({ builder, inputs }, gradient) =>
    builder.one('select', [
      builder.one('greater', [inputs[0]!, builder.constant(0)]),
      gradient,
      builder.one('neg', [gradient]),
    ]),
  sample: { distinct: true },
});
