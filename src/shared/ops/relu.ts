import { defineOp } from './definition';

export const relu = defineOp<Record<string, never>>({
  type: 'relu',
  doc: 'max(0, x), element by element.',
  infer: ([input]) => [input!],
  gradient: ({ builder, outputs, outputGradients }) => [
    outputGradients[0] ? builder.one('reluGrad', [outputGradients[0], outputs[0]!]) : null,
  ],
  onnx: (writer, { inputs }) => [writer.node('Relu', inputs)],
  samples: [{ inputs: [{ shape: [2, 3, 4], dtype: 'float32', distinct: true }], attributes: {} }],
});

/** dy where the output was positive, else 0. Takes [dy, y]. */
export const reluGrad = defineOp<Record<string, never>>({
  type: 'reluGrad',
  doc: 'Gradient of relu, from the gradient of its output and its output.',
  infer: ([gradient]) => [gradient!],
  onnx: (writer, { inputs: [gradient, output] }) => [
    writer.node('Where', [writer.node('Greater', [output!, writer.float(0)]), gradient!, writer.float(0)]),
  ],
  samples: [
    {
      inputs: [
        { shape: [2, 5], dtype: 'float32' },
        { shape: [2, 5], dtype: 'float32', distinct: true },
      ],
      attributes: {},
    },
  ],
});
