import { float32, type TensorFlowWriter } from '../../emit/tensorflow/writer';
import type { Shape } from '../../tensor/shape';
import { requireChannelsLast } from './image';
import { elementCounts, poolGeometry, type AveragePoolAttributes, type PoolAttributes } from './pooling';
import { tensorFlowPadding } from './tensorflow';

function windows({ kernel, strides }: PoolAttributes) {
  return { T: float32, ksize: [1, ...kernel, 1], strides: [1, ...strides, 1] };
}

/** The attributes of MaxPool and MaxPoolGrad. */
export function tensorFlowPooling(op: string, image: Shape, attributes: PoolAttributes) {
  requireChannelsLast(op, attributes.layout);
  const { input, pads } = poolGeometry(op, image, attributes);
  const { kernel, strides } = attributes;
  const window = { kernel, stride: strides, dilation: [1, 1], padding: pads } as const;
  return { ...windows(attributes), ...tensorFlowPadding(input.size, window) };
}

/**
 * AvgPool pads by rule alone and never counts what it adds. Where padding counts, or follows no rule, the images are
 * framed with zeros first (`padded`) and the means weighed by how many elements each window should count.
 */
export function tensorFlowAveraging(image: Shape, attributes: AveragePoolAttributes) {
  requireChannelsLast('averagePool', attributes.layout);
  const geometry = poolGeometry('averagePool', image, attributes);
  const { input, output, pads } = geometry;
  const { kernel, strides } = attributes;
  const counts = elementCounts(attributes, geometry);
  const whole = counts.every((count) => count === kernel[0] * kernel[1]);
  const rule = tensorFlowPadding(input.size, { kernel, stride: strides, dilation: [1, 1], padding: pads }).padding;
  const within = elementCounts({ ...attributes, countPadding: false }, geometry);
  if (rule === 'VALID' || (rule === 'SAME' && counts.every((count, index) => count === within[index])))
    return {
      attributes: { ...windows(attributes), padding: rule },
      weigh: (_: TensorFlowWriter, name: string) => name,
    };
  const [top, bottom, left, right] = pads;
  const [height, width] = [input.size[0] + top + bottom, input.size[1] + left + right];
  const weights = counts.map((count) => (kernel[0] * kernel[1]) / count);
  return {
    attributes: { ...windows(attributes), padding: 'VALID' },
    padded: {
      sides: (writer: TensorFlowWriter) => writer.int32([0, 0, top, bottom, left, right, 0, 0], [4, 2]),
      begin: [0, top, left, 0],
      shape: [input.batch, height, width, input.channels],
    },
    weigh: (writer: TensorFlowWriter, name: string) =>
      whole ? name : writer.node('Mul', [name, writer.floats(weights, [...output.size, 1])], { T: float32 }),
  };
}
