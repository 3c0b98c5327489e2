import type { PoolAttributes, PoolGeometry } from '../../../program/ops/support/pooling';
import type { OnnxWriter } from '../writer';
import { requireChannelsFirst, onnxPads } from '../images';
import type { OnnxOp } from '../op';
import { poolGeometry, elementCounts } from '../../../program/ops/support/pooling';

export const averagePool: OnnxOp<'averagePool'> = (writer, { inputs, inputTypes: [image], attributes }) => {
  requireChannelsFirst('averagePool', attributes.layout);
  const geometry = poolGeometry('averagePool', image!.shape, attributes);
  const { kernel, strides } = attributes;
  const [height, width] = kernel;
  const counts = elementCounts(attributes, geometry);
  const whole = counts.every((count) => count === height * width);
  const pooled = writer.node('AveragePool', inputs, {
    kernel_shape: kernel,
    strides,
    pads: onnxPads(geometry.pads),
    count_include_pad: Number(attributes.countPadding || whole),
  });
  if (whole || !attributes.countPadding) return [pooled];
  const corrections = counts.map((count) => (height * width) / count);
  return [writer.node('Mul', [pooled, writer.floats(corrections, geometry.output.size)])];
};

export const averagePoolGrad: OnnxOp<'averagePoolGrad'> = (writer, { inputs: [gradient], attributes }) => {
  requireChannelsFirst('averagePoolGrad', attributes.layout);
  const geometry = poolGeometry('averagePoolGrad', attributes.inputShape, attributes);
  const shares = elementCounts(attributes, geometry).map((count) => 1 / count);
  const share = shares.every((each) => each === shares[0])
    ? writer.float(shares[0]!)
    : writer.floats(shares, geometry.output.size);
  return [spread(writer, writer.node('Mul', [gradient!, share]), attributes, geometry)];
};

/** Gives every element of a window what the window got: a transposed convolution with ones, channel by channel. */
function spread(
  writer: OnnxWriter,
  name: string,
  attributes: PoolAttributes,
  { input, output, pads }: PoolGeometry,
): string {
  const { kernel, strides } = attributes;
  const { batch, channels } = input;
  const uncovered = [0, 1].map((axis) => {
    const reach = strides[axis]! * (output.size[axis]! - 1) + kernel[axis]!;
    return input.size[axis]! + pads[axis * 2]! + pads[axis * 2 + 1]! - reach;
  });
  const transposed = writer.node(
    'ConvTranspose',
    [writer.reshape(name, [batch * channels, 1, ...output.size]), writer.float(1, [1, 1, ...kernel])],
    { kernel_shape: kernel, strides, pads: onnxPads(pads), output_padding: uncovered },
  );
  return writer.reshape(transposed, [batch, channels, ...input.size]);
}
