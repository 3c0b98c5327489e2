import { defineOp } from './definition';
import { vectorShape } from './support/axes';
import { checkVectors, otherAxes, requireSecondAxis, type BatchNormAttributes } from './support/normalization';
import { sizeOf, type Shape } from '../../tensor/shape';
import type { OnnxWriter } from '../../targets/onnx/writer';
import { float32 } from '../../targets/tensorflow/writer';
import { normalizeByPasses, tensorFlowBatchNorm } from '../../targets/tensorflow/kernels/batchNormalization';

const samples = [
  { shape: [4, 3, 3, 2], axis: 1 },
  { shape: [3, 2, 5, 4], axis: 1 },
  { shape: [8, 5], axis: 1 },
];

/**
 * Ioffe & Szegedy 2015, in training: normalises with the statistics of this batch. The variance is the biased one (the
 * mean of squares), as Keras keeps; PyTorch's running variance takes it times n / (n − 1).
 */
export const batchNorm = defineOp<BatchNormAttributes>({
  type: 'batchNorm',
  doc: 'scale · (x − mean) / √(variance + epsilon) + offset: [x, scale, offset] to [y, batch mean, batch variance].',
  infer: ([input, scale, offset], { axis }) => {
    checkVectors('batchNorm', input!, [scale!, offset!], axis);
    const vector = { shape: scale!.shape, dtype: 'float32' } as const;
    return [{ shape: input!.shape, dtype: 'float32' }, vector, vector];
  },
  differentiableOutputs: 1,
  gradient: ({ builder, inputs: [input, scale], outputs, outputGradients: [gradient, mean, variance], attributes }) => {
    if (mean || variance)
      throw new Error('No gradient flows through the statistics of batchNorm: use them for updates only.');
    if (!gradient) return [null, null, null];
    return builder.apply('batchNormGrad', [gradient, input!, scale!, outputs[1]!, outputs[2]!], attributes);
  },
  onnx: (writer, { inputs: [input, scale, offset], inputTypes: [type], attributes: { axis, epsilon } }) => {
    requireSecondAxis('batchNorm', axis);
    const { shape } = type!;
    const channels = shape[axis]!;
    const mean = writer.node('ReduceMean', [input!, writer.int64(otherAxes(shape.length, axis))], { keepdims: 0 });
    const centred = centre(writer, shape, axis, input!, mean);
    const variance = dotByChannel(writer, shape, 'Mean', centred, centred);
    const output = writer.node(
      'BatchNormalization',
      [centred, scale!, offset!, writer.float(0, [channels]), variance],
      {
        epsilon: { float: epsilon },
      },
    );
    return [output, mean, variance];
  },
  tensorflow: (writer, { inputs: [input, scale, offset], inputTypes: [type], attributes }) => {
    const { images, back, count, training, byPasses } = tensorFlowBatchNorm(writer, type!, attributes);
    if (byPasses) {
      const { output, mean, variance } = normalizeByPasses(writer, [images(input!), scale!, offset!], byPasses);
      return [back(output), mean, variance];
    }
    const empty = writer.floats([], [0]);
    const vectors = [scale!, offset!, empty, empty];
    const [output, mean, variance] = writer.nodes('FusedBatchNormV3', [images(input!), ...vectors], 3, training);
    // It gives the unbiased variance, over n − 1.
    const share = count > 1 ? (count - 1) / count : 1;
    return [back(output!), mean!, writer.node('Mul', [variance!, writer.float(share)], { T: float32 })];
  },
  samples: samples.map(({ shape, axis }) => ({
    inputs: [
      { shape, dtype: 'float32' as const },
      { shape: [shape[axis]!], dtype: 'float32' as const, range: [0.5, 2] as const },
      { shape: [shape[axis]!], dtype: 'float32' as const },
    ],
    attributes: { axis, epsilon: 1e-3 },
  })),
});

/**
 * With a = scale / √(variance + epsilon): dx = a · (dy − mean of dy) + b · (x − mean), where b is one number a channel, so
 * that the images are read once.
 */
export const batchNormGrad = defineOp<BatchNormAttributes>({
  type: 'batchNormGrad',
  doc: 'Gradient of batchNorm: [gradient of y, x, scale, batch mean, batch variance] to [dx, dscale, doffset].',
  infer: ([gradient, input, scale, mean, variance], { axis }) => {
    checkVectors('batchNormGrad', gradient!, [scale!, mean!, variance!], axis);
    const vector = { shape: scale!.shape, dtype: 'float32' } as const;
    return [{ shape: input!.shape, dtype: 'float32' }, vector, vector];
  },
  onnx: (
    writer,
    { inputs: [gradient, input, scale, mean, variance], inputTypes: [type], attributes: { axis, epsilon } },
  ) => {
    requireSecondAxis('batchNormGrad', axis);
    const { shape } = type!;
    const channels = shape[axis]!;
    const share = channels / sizeOf(shape);
    const mul = (left: string, right: string) => writer.node('Mul', [left, right]);

    const centred = centre(writer, shape, axis, input!, mean!);
    const deviation = writer.node('Sqrt', [writer.node('Add', [variance!, writer.float(epsilon)])]);
    const inverse = writer.node('Div', [writer.float(1), deviation]);
    const axes = writer.int64(otherAxes(shape.length, axis));
    const offsetGradient = writer.node('ReduceSum', [gradient!, axes], { keepdims: 0 });
    const scaleGradient = mul(dotByChannel(writer, shape, 'Sum', gradient!, centred), inverse);
    const a = mul(scale!, inverse);
    const b = mul(mul(a, writer.float(-share)), mul(inverse, scaleGradient));
    const meanGradient = mul(offsetGradient, writer.float(share));
    // BatchNormalization with a variance of 1 takes the mean away and scales in one pass over memory.
    const [zero, one] = [writer.float(0, [channels]), writer.float(1, [channels])];
    const linear = writer.node('BatchNormalization', [gradient!, a, zero, meanGradient, one], {
      epsilon: { float: 0 },
    });
    const along = writer.reshape(b, vectorShape(shape.length, axis, channels));
    return [writer.node('Add', [linear, mul(centred, along)]), scaleGradient, offsetGradient];
  },
  tensorflow: (writer, { inputs: [gradient, input, scale, mean, variance], inputTypes: [type], attributes }) => {
    const { images, back, training, gradientOf, byPasses } = tensorFlowBatchNorm(writer, type!, attributes);
    // What the forward pass keeps for this differs from device to device: it is taken from its node, or made once more.
    const empty = writer.floats([], [0]);
    const again = () => writer.nodes('FusedBatchNormV3', [images(input!), scale!, scale!, empty, empty], 6, training);
    const kept = byPasses
      ? [mean!, variance!, empty]
      : [3, 4, 5].map((index) => writer.sibling(mean!, 'FusedBatchNormV3', index) ?? again()[index]!);
    const inputs = [images(gradient!), images(input!), scale!, ...kept];
    const [slope, scaleGradient, offsetGradient] = writer.nodes('FusedBatchNormGradV3', inputs, 3, gradientOf);
    return [back(slope!), scaleGradient!, offsetGradient!];
  },
  samples: [],
});

/** Pixels from which products of two rows are faster than a product and its sum: 1.25 against 2.07 ms at 1,024. */
const longRow = 512;

/** The images less their channels' means; the gradient asks for what the forward pass has made. */
function centre(writer: OnnxWriter, shape: Shape, axis: number, input: string, mean: string): string {
  return writer.node('Sub', [input, writer.reshape(mean, vectorShape(shape.length, axis, shape[axis]!))]);
}

/** The sum or the mean of left · right of each channel (the second axis), over all others. */
function dotByChannel(writer: OnnxWriter, shape: Shape, kind: 'Sum' | 'Mean', left: string, right: string): string {
  const [batch, channels] = [shape[0]!, shape[1]!];
  const pixels = sizeOf(shape) / (batch * channels);
  if (pixels < longRow) {
    const products = writer.node('Mul', [left, right]);
    return writer.node(`Reduce${kind}`, [products, writer.int64(otherAxes(shape.length, 1))], { keepdims: 0 });
  }
  const rows = [left, right].map((name) => writer.reshape(name, [batch * channels, 1, pixels]));
  // A factor within the product would cost MLAS its quick way with vectors.
  const dots = writer.reshape(writer.node('FusedMatMul', rows, { transB: 1 }, 'com.microsoft'), [batch, channels]);
  const sum = writer.node('ReduceSum', [dots, writer.int64([0])], { keepdims: 0 });
  return kind === 'Sum' ? sum : writer.node('Mul', [sum, writer.float(1 / (batch * pixels))]);
}
