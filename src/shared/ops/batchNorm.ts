import { defineOp } from './definition';
import { vectorShape } from './support/axes';
import { checkVectors, otherAxes, requireSecondAxis, type BatchNormAttributes } from './support/normalization';
import { sizeOf, type Shape } from '../tensor/shape';
import type { OnnxWriter } from '../emit/onnx/writer';
import { float32 } from '../emit/tensorflow/writer';
import { normalizeByPasses, tensorFlowBatchNorm } from './support/tensorFlowBatchNorm';

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
    const axes = writer.int64(otherAxes(shape.length, axis));
    const count = shape.reduce((product, extent) => product * extent, 1) / shape[axis]!;
    const mean = writer.node('ReduceMean', [input!, axes], { keepdims: 0 });
    const centred = writer.node('Sub', [input!, writer.reshape(mean, vectorShape(shape.length, axis, shape[axis]!))]);
    const squares = dotByChannel(writer, shape, axis, centred, centred);
    const variance = writer.node('Mul', [squares, writer.float(1 / count)]);
    const output = writer.node('BatchNormalization', [input!, scale!, offset!, mean, variance], {
      epsilon: { float: epsilon },
    });
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
 * With a = scale / √(variance + epsilon): dx = a · dy + b · x + c, where b and c are one number a channel, so that the
 * images are read once.
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
    const axes = writer.int64(otherAxes(shape.length, axis));
    const share = writer.float(shape[axis]! / shape.reduce((product, extent) => product * extent, 1));
    const vector = (name: string) => writer.reshape(name, vectorShape(shape.length, axis, shape[axis]!));
    const mul = (left: string, right: string) => writer.node('Mul', [left, right]);

    const deviation = writer.node('Sqrt', [writer.node('Add', [variance!, writer.float(epsilon)])]);
    const inverse = writer.node('Div', [writer.float(1), deviation]);
    const offsetGradient = writer.node('ReduceSum', [gradient!, axes], { keepdims: 0 });
    const correlation = writer.node('Sub', [
      dotByChannel(writer, shape, axis, gradient!, input!),
      mul(mean!, offsetGradient),
    ]);
    const scaleGradient = mul(correlation, inverse);
    const a = mul(scale!, inverse);
    const b = writer.node('Neg', [mul(mul(a, inverse), mul(scaleGradient, share))]);
    const c = writer.node('Neg', [writer.node('Add', [mul(mul(a, offsetGradient), share), mul(b, mean!)])]);
    // BatchNormalization with a mean of 0 and a variance of 1 scales and adds in one pass over memory.
    const same = (value: number) => writer.floats(Array<number>(shape[axis]!).fill(value), [shape[axis]!]);
    const linear = writer.node('BatchNormalization', [gradient!, a, c, same(0), same(1)], { epsilon: { float: 0 } });
    return [writer.node('Add', [linear, mul(input!, vector(b))]), scaleGradient, offsetGradient];
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

/** Σ left · right of each channel (the second axis), over all others. */
function dotByChannel(writer: OnnxWriter, shape: Shape, axis: number, left: string, right: string): string {
  const [batch, channels] = [shape[0]!, shape[1]!];
  const pixels = sizeOf(shape) / (batch * channels);
  if (pixels < longRow) {
    const axes = writer.int64(otherAxes(shape.length, axis));
    return writer.node('ReduceSum', [writer.node('Mul', [left, right]), axes], { keepdims: 0 });
  }
  const rows = [left, right].map((name) => writer.reshape(name, [batch * channels, 1, pixels]));
  const dots = writer.reshape(writer.node('FusedMatMul', rows, { transB: 1 }, 'com.microsoft'), [batch, channels]);
  return writer.node('ReduceSum', [dots, writer.int64([0])], { keepdims: 0 });
}
