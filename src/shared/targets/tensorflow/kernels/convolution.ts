import { requireChannelsLast } from '../images';
import { convolvesByOneDnn, float32, int32, type TensorFlowWriter } from '../writer';
import type { Shape } from '../../../tensor/shape';
import { noSides } from '../../../tensor/window';
import { kernelExtents, type Conv2DAttributes } from '../../../program/ops/support/convolution';
import { imageExtents } from '../../../program/ops/support/image';
import { tensorFlowPadding } from './axesAndPadding';
import { inputGradientByBlocks } from './blocks';
import { exchangesRoles, filterGradientByExchange } from './exchangedRoles';
import { filterGradientByPhases } from './phases';
import { dilatedGradients } from './taps';

/** The three ops of one convolution; each takes the names of its two inputs and gives that of its result. */
interface Convolution {
  /** [images, kernel] */
  forward(inputs: readonly string[]): string;
  /** [gradient of the output, kernel] */
  backpropInput(inputs: readonly string[]): string;
  /** [images, gradient of the output] */
  backpropFilter(inputs: readonly string[]): string;
}

/**
 * A convolution with the kernels that TensorFlow has for it: depthwise ones take equal strides and no dilation; the
 * general forward op takes all, but its gradients no groups, and dilation only in some libraries.
 */
export function tensorFlowConvolution(
  writer: TensorFlowWriter,
  op: string,
  image: Shape,
  kernel: Shape,
  attributes: Conv2DAttributes,
): Convolution {
  const { strides, dilations, groups, layout } = attributes;
  requireChannelsLast(op, layout);
  const { channels, size } = imageExtents(op, image, layout);
  const { size: window, outputs } = kernelExtents(op, kernel, layout);
  const common = {
    T: float32,
    strides: [1, ...strides, 1],
    dilations: [1, ...dilations, 1],
    ...tensorFlowPadding(size, { kernel: window, stride: strides, dilation: dilations, padding: attributes.pads }),
  };
  const native = (type: string, form: Shape): Convolution => {
    const shaped = (name: string) => (form === kernel ? name : writer.reshape(name, form));
    return {
      forward: ([images, kernels]) => writer.node(type, [images!, shaped(kernels!)], common),
      backpropInput: ([gradient, kernels]) =>
        writer.node(`${type}BackpropInput`, [writer.int32(image), shaped(kernels!), gradient!], common),
      backpropFilter: ([images, gradient]) => {
        const result = writer.node(`${type}BackpropFilter`, [images!, writer.int32(form), gradient!], common);
        return form === kernel ? result : writer.reshape(result, kernel);
      },
    };
  };
  const dilated = dilations[0] > 1 || dilations[1] > 1;
  // A group a channel has kernels of its own: H×W×channels×multiplier.
  if (groups > 1 && groups === channels && !dilated && strides[0] === strides[1])
    return common.padding === 'EXPLICIT'
      ? framed(writer, op, image, kernel, attributes)
      : native('DepthwiseConv2dNative', [...window, channels, outputs / channels]);
  const { forward, ...gradients } = native('Conv2D', kernel);
  if (groups > 1) return { forward, ...gradientsByGroups(writer, op, image, kernel, attributes) };
  const { abilities } = writer;
  const strided = strides[0] > 1 || strides[1] > 1;
  if (!dilated && !strided && convolvesByOneDnn(abilities))
    return {
      forward,
      backpropInput: (inputs) =>
        inputGradientByBlocks(writer, inputs, image, kernel, attributes) ?? gradients.backpropInput(inputs),
      backpropFilter: exchangesRoles(image, kernel)
        ? (inputs) => filterGradientByExchange(writer, inputs, image, kernel, attributes)
        : gradients.backpropFilter,
    };
  if (!dilated) return { forward, ...gradients };
  const general = abilities.dilatedGradients ? gradients : dilatedGradients(writer, image, kernel, attributes);
  if (abilities.graphicsCard || strided) return { forward, ...general };
  return {
    forward,
    ...general,
    backpropFilter: (inputs) => filterGradientByPhases(writer, inputs, image, kernel, attributes),
  };
}

/**
 * A convolution of images that are framed with zeros first. A depthwise one that pads by numbers must not reach TensorFlow's
 * graph optimizer: it fuses such a one with its bias and drops the numbers (`CopyDepthwiseConv2dNativeAttributes` in
 * grappler/optimizers/remapper.cc), and its own shape check then aborts the process. A step is no slower for it: 28.2 against
 * 30.0 ms with three such layers of stride 2 (the least of 390 each, turn by turn).
 */
function framed(
  writer: TensorFlowWriter,
  op: string,
  image: Shape,
  kernel: Shape,
  attributes: Conv2DAttributes,
): Convolution {
  const [top, bottom, left, right] = attributes.pads;
  const { batch, channels, size } = imageExtents(op, image, attributes.layout);
  const sides = writer.int32([0, 0, top, bottom, left, right, 0, 0], [4, 2]);
  const frame = (images: string) => writer.node('Pad', [images, sides], { T: float32, Tpaddings: int32 });
  const shape: Shape = [batch, size[0] + top + bottom, size[1] + left + right, channels];
  const inside = tensorFlowConvolution(writer, op, shape, kernel, { ...attributes, pads: noSides });
  return {
    forward: ([images, kernels]) => inside.forward([frame(images!), kernels!]),
    backpropInput: (inputs) => {
      const corner = writer.int32([0, top, left, 0]);
      const attributes = { T: float32, Index: int32 };
      return writer.node('Slice', [inside.backpropInput(inputs), corner, writer.int32(image)], attributes);
    },
    backpropFilter: ([images, gradient]) => inside.backpropFilter([frame(images!), gradient!]),
  };
}

/** The gradients group by group, each that of a convolution without groups. */
function gradientsByGroups(
  writer: TensorFlowWriter,
  op: string,
  image: Shape,
  kernel: Shape,
  attributes: Conv2DAttributes,
): Omit<Convolution, 'forward'> {
  const { groups } = attributes;
  const last = writer.int32([3], []);
  const part = (shape: Shape): Shape => shape.with(3, shape[3]! / groups);
  const each = tensorFlowConvolution(writer, op, part(image), part(kernel), { ...attributes, groups: 1 });
  const grouped = (inputs: readonly string[], apply: (inputs: readonly string[]) => string) => {
    const parts = inputs.map((name) => writer.nodes('Split', [last, name], groups, { T: float32, num_split: groups }));
    const results = parts[0]!.map((_, group) => apply(parts.map((names) => names[group]!)));
    return writer.node('ConcatV2', [...results, last], { N: groups, T: float32, Tidx: int32 });
  };
  return {
    backpropInput: (inputs) => grouped(inputs, each.backpropInput),
    backpropFilter: (inputs) => grouped(inputs, each.backpropFilter),
  };
}
