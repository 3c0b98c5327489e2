import { formatShape, sameShape, type Shape } from '../../tensor/shape';
import { defineOp } from './definition';
import type { OnnxWriter } from '../../targets/onnx/writer';
import { onnxPads, requireChannelsFirst } from './support/image';
import {
  elementCounts,
  poolCases,
  pooledShape,
  poolGeometry,
  type AveragePoolAttributes,
  type PoolAttributes,
  type PoolGeometry,
} from './support/pooling';
import { float32, int32 } from '../../targets/tensorflow/writer';
import { averageGradientByCopies, tensorFlowAveraging } from '../../targets/tensorflow/kernels/pooling';

export const averagePool = defineOp<AveragePoolAttributes>({
  type: 'averagePool',
  doc: 'The mean of each window.',
  infer: ([image], attributes) => [{ shape: pooledShape('averagePool', image!.shape, attributes), dtype: 'float32' }],
  gradient: ({ builder, inputs: [image], outputGradients: [gradient], attributes }) => [
    gradient ? builder.one('averagePoolGrad', [gradient], { ...attributes, inputShape: image!.shape }) : null,
  ],
  onnx: (writer, { inputs, inputTypes: [image], attributes }) => {
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
  },
  tensorflow: (writer, { inputs: [image], inputTypes: [type], attributes }) => {
    const { padded, ...pooling } = tensorFlowAveraging(type!.shape, attributes);
    const framed = padded
      ? writer.node('Pad', [image!, padded.sides(writer)], { T: float32, Tpaddings: int32 })
      : image!;
    return [pooling.weigh(writer, writer.node('AvgPool', [framed], pooling.attributes))];
  },
  samples: samples((image, attributes) => ({ inputs: [{ shape: image, dtype: 'float32' }], attributes })),
});

export type AveragePoolGradAttributes = AveragePoolAttributes & { readonly inputShape: Shape };

export const averagePoolGrad = defineOp<AveragePoolGradAttributes>({
  type: 'averagePoolGrad',
  doc: 'Gradient of averagePool, from the gradient of its output.',
  infer: ([gradient], attributes) => {
    const expected = pooledShape('averagePoolGrad', attributes.inputShape, attributes);
    if (!sameShape(gradient!.shape, expected)) {
      throw new Error(
        `averagePoolGrad needs a gradient of shape ${formatShape(expected)}; got ${formatShape(gradient!.shape)}.`,
      );
    }
    return [{ shape: attributes.inputShape, dtype: 'float32' }];
  },
  onnx: (writer, { inputs: [gradient], attributes }) => {
    requireChannelsFirst('averagePoolGrad', attributes.layout);
    const geometry = poolGeometry('averagePoolGrad', attributes.inputShape, attributes);
    const shares = elementCounts(attributes, geometry).map((count) => 1 / count);
    const share = shares.every((each) => each === shares[0])
      ? writer.float(shares[0]!)
      : writer.floats(shares, geometry.output.size);
    return [spread(writer, writer.node('Mul', [gradient!, share]), attributes, geometry)];
  },
  tensorflow: (writer, { inputs: [gradient], attributes }) => {
    const copies = averageGradientByCopies(writer, gradient!, attributes.inputShape, attributes);
    if (copies !== undefined) return [copies];
    const { padded, ...pooling } = tensorFlowAveraging(attributes.inputShape, attributes);
    const shape = writer.int32(padded?.shape ?? attributes.inputShape);
    const spread = writer.node('AvgPoolGrad', [shape, pooling.weigh(writer, gradient!)], pooling.attributes);
    if (!padded) return [spread];
    return [
      writer.node('Slice', [spread, writer.int32(padded.begin), writer.int32(attributes.inputShape)], {
        T: float32,
        Index: int32,
      }),
    ];
  },
  samples: samples((image, attributes) => ({
    inputs: [{ shape: pooledShape('averagePoolGrad', image, attributes), dtype: 'float32' }],
    attributes: { ...attributes, inputShape: image },
  })),
});

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

function samples<Sample>(make: (image: Shape, attributes: AveragePoolAttributes) => Sample): Sample[] {
  return [true, false].flatMap((countPadding) =>
    poolCases.map(({ image, attributes }) => make(image, { ...attributes, countPadding })),
  );
}
