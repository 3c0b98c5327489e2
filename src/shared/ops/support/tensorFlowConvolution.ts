import { float32, type TensorFlowWriter } from '../../emit/tensorflow/writer';
import type { Shape } from '../../tensor/shape';
import { kernelExtents, type Conv2DAttributes } from './convolution';
import { imageExtents, requireChannelsLast } from './image';
import { tensorFlowPadding } from './tensorflow';

/**
 * The three ops of one convolution. A group a channel has kernels of its own (H×W×channels×multiplier), unless strides
 * differ or the kernel is dilated, which these do not take.
 */
export function tensorFlowConvolution(
  writer: TensorFlowWriter,
  op: string,
  image: Shape,
  kernel: Shape,
  { strides, pads, dilations, groups, layout }: Conv2DAttributes,
) {
  requireChannelsLast(op, layout);
  const { channels, size } = imageExtents(op, image, layout);
  const { size: window, outputs } = kernelExtents(op, kernel, layout);
  const attributes = {
    T: float32,
    strides: [1, ...strides, 1],
    dilations: [1, ...dilations, 1],
    ...tensorFlowPadding(size, { kernel: window, stride: strides, dilation: dilations, padding: pads }),
  };
  const plain = dilations[0] === 1 && dilations[1] === 1 && strides[0] === strides[1];
  const depthwise = groups > 1 && groups === channels && plain;
  const [type, form] = depthwise ? ['DepthwiseConv2dNative', [...window, channels, outputs / channels]] : ['Conv2D', kernel];
  const shaped = (name: string) => (depthwise ? writer.reshape(name, form) : name);
  return {
    /** [images, kernel] */
    forward: ([images, kernels]: readonly string[]) => writer.node(type, [images!, shaped(kernels!)], attributes),
    /** [gradient of the output, kernel] */
    backpropInput: ([gradient, kernels]: readonly string[]) =>
      writer.node(`${type}BackpropInput`, [writer.int32(image), shaped(kernels!), gradient!], attributes),
    /** [images, gradient of the output] */
    backpropFilter: ([images, gradient]: readonly string[]) => {
      const result = writer.node(`${type}BackpropFilter`, [images!, writer.int32(form), gradient!], attributes);
      return depthwise ? writer.reshape(result, kernel) : result;
    },
  };
}
