import { requireChannelsFirst, onnxPads } from '../images';
import type { OnnxOp } from '../op';
import type { OnnxWriter } from '../writer';
import type { OpContext } from '../../opContext';
import { poolGeometry } from '../../../program/ops/support/pooling';
import { maxPoolGradByAxes } from '../kernels/maxPoolByAxes';

export const maxPool: OnnxOp<'maxPool'> = (writer, context) => {
  requireChannelsFirst('maxPool', context.attributes.layout);
  return writer.nodes('MaxPool', context.inputs, [true], poolAttributes(context, 0));
};

export const maxPoolGrad: OnnxOp<'maxPoolGrad'> = (writer, context) => {
  requireChannelsFirst('maxPoolGrad', context.attributes.layout);
  return [gradientToMaxima(writer, context)];
};

/**
 * Where windows begin at every pixel, axis by axis; else by the forward pooling's second output, where each maximum was. The
 * writer knows that the pooling is there already.
 */
function gradientToMaxima(writer: OnnxWriter, context: OpContext<'maxPool' | 'maxPoolGrad'>): string {
  const [gradient, image, output] = context.inputs;
  const { kernel, strides } = context.attributes;
  const shape = context.inputTypes[1]!.shape;
  if (strides[0] === 1 && strides[1] === 1) {
    const geometry = poolGeometry('maxPoolGrad', shape, context.attributes);
    const names = { gradient: gradient!, image: image!, output: output! };
    return maxPoolGradByAxes(writer, names, context.attributes, geometry);
  }
  const pooling = poolAttributes(context, 1);
  const [, indices] = writer.nodes('MaxPool', [image!], [true, true], pooling);
  const { pads, output: places } = poolGeometry('maxPoolGrad', shape, context.attributes);
  // MaxUnpool wants what the windows span without the padding to be positive, although it is given the shape.
  const spans = [0, 1].every(
    (axis) => (places.size[axis]! - 1) * strides[axis]! + kernel[axis]! > pads[axis * 2]! + pads[axis * 2 + 1]!,
  );
  if (spans && kernel[0] <= strides[0] && kernel[1] <= strides[1]) {
    return writer.node('MaxUnpool', [gradient!, indices!, writer.int64(shape)], pooling);
  }
  const zeros = writer.float(0, [shape.reduce((product, extent) => product * extent, 1)]);
  const flat = [indices!, gradient!].map((name) => writer.reshape(name, [-1]));
  return writer.reshape(writer.node('ScatterElements', [zeros, ...flat], { axis: 0, reduction: 'add' }), shape);
}

function poolAttributes({ inputTypes, attributes }: OpContext<'maxPool' | 'maxPoolGrad'>, image: number) {
  const { pads } = poolGeometry('maxPool', inputTypes[image]!.shape, attributes);
  return { kernel_shape: attributes.kernel, strides: attributes.strides, pads: onnxPads(pads) };
}
