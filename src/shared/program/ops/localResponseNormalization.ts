import type { Layout } from '../program';
import type { OnnxWriter } from '../../targets/onnx/writer';
import { defineOp, type EmitContext } from './definition';
import { imageExtents, requireChannelsFirst, requireChannelsLast } from './support/image';
import { float32 } from '../../targets/tensorflow/writer';

/**
 * The convention of the AlexNet paper and of TensorFlow: alpha multiplies the sum of squares itself. PyTorch and ONNX
 * divide it by the number of channels in the window: their alpha is (2 · depthRadius + 1) times this one.
 */
export type LocalResponseNormalizationAttributes = {
  /** Channels on either side that count; the paper's n = 5 is 2. */
  readonly depthRadius: number;
  readonly alpha: number;
  readonly beta: number;
  /** The paper's k. */
  readonly bias: number;
  readonly layout: Layout;
};

export const localResponseNormalization = defineOp<LocalResponseNormalizationAttributes>({
  type: 'localResponseNormalization',
  doc: 'x / (bias + alpha · Σ x²) ^ beta, summed over neighbouring channels.',
  infer: ([image], { layout }) => {
    imageExtents('localResponseNormalization', image!.shape, layout);
    return [{ shape: image!.shape, dtype: 'float32' }];
  },
  gradient: ({ builder, inputs: [image], outputs: [output], outputGradients: [gradient], attributes }) => [
    gradient ? builder.one('localResponseNormalizationGrad', [gradient, image!, output!], attributes) : null,
  ],
  onnx: (writer, { inputs, attributes: { depthRadius, alpha, beta, bias, layout } }) => {
    requireChannelsFirst('localResponseNormalization', layout);
    const size = 2 * depthRadius + 1;
    return [
      writer.node('LRN', inputs, {
        size,
        alpha: { float: alpha * size },
        beta: { float: beta },
        bias: { float: bias },
      }),
    ];
  },
  tensorflow: (writer, { inputs, attributes }) => {
    requireChannelsLast('localResponseNormalization', attributes.layout);
    return [writer.node('LRN', inputs, tensorFlowAttributes(attributes))];
  },
  samples: samples(1),
});

/** dx = dy · s^−β − 2αβ · x · Σ (dy · y / s), where s = bias + α · Σ x². */
export const localResponseNormalizationGrad = defineOp<LocalResponseNormalizationAttributes>({
  type: 'localResponseNormalizationGrad',
  doc: 'Gradient of localResponseNormalization: [gradient of the output, images, output].',
  infer: ([, image]) => [{ shape: image!.shape, dtype: 'float32' }],
  onnx: (writer, context) => {
    requireChannelsFirst('localResponseNormalizationGrad', context.attributes.layout);
    const [gradient, image, output] = context.inputs;
    const { alpha, beta, bias } = context.attributes;
    const squares = windowSum(writer, context, writer.node('Mul', [image!, image!]));
    const scale = writer.node('Add', [writer.node('Mul', [squares, writer.float(alpha)]), writer.float(bias)]);
    const direct = writer.node('Mul', [gradient!, writer.node('Pow', [scale, writer.float(-beta)])]);
    const shared = writer.node('Div', [writer.node('Mul', [gradient!, output!]), scale]);
    const neighbours = writer.node('Mul', [image!, windowSum(writer, context, shared)]);
    return [writer.node('Sub', [direct, writer.node('Mul', [neighbours, writer.float(2 * alpha * beta)])])];
  },
  tensorflow: (writer, { inputs, attributes }) => {
    requireChannelsLast('localResponseNormalizationGrad', attributes.layout);
    return [writer.node('LRNGrad', inputs, tensorFlowAttributes(attributes))];
  },
  samples: [],
});

function tensorFlowAttributes({ depthRadius, alpha, beta, bias }: LocalResponseNormalizationAttributes) {
  return {
    T: float32,
    depth_radius: depthRadius,
    alpha: { float: alpha },
    beta: { float: beta },
    bias: { float: bias },
  };
}

/** The sum over a window of channels, as a product with a matrix of ones near its diagonal. */
function windowSum(
  writer: OnnxWriter,
  { inputTypes, attributes: { depthRadius } }: EmitContext<LocalResponseNormalizationAttributes>,
  name: string,
): string {
  const { batch, channels, size } = imageExtents('', inputTypes[0]!.shape, 'NCHW');
  const band = Array.from({ length: channels * channels }, (_, index) => {
    const distance = Math.abs((index % channels) - Math.floor(index / channels));
    return Number(distance <= depthRadius);
  });
  const rows = writer.reshape(name, [batch, channels, size[0] * size[1]]);
  const summed = writer.node('MatMul', [writer.floats(band, [channels, channels]), rows]);
  return writer.reshape(summed, [batch, channels, ...size]);
}

function samples(inputs: number) {
  const layout = 'NCHW' as const;
  const shape = [2, 7, 2, 3];
  return [
    { depthRadius: 2, alpha: 0.3, beta: 0.75, bias: 2, layout },
    { depthRadius: 1, alpha: 0.5, beta: 0.5, bias: 1, layout },
  ].map((attributes) => ({
    inputs: Array.from({ length: inputs }, () => ({ shape, dtype: 'float32' as const })),
    attributes,
  }));
}
