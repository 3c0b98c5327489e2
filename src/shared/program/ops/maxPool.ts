import { formatShape, sameShape } from '../../tensor/shape';
import { defineOp, type EmitContext } from './definition';
import type { OnnxWriter } from '../../targets/onnx/writer';
import { onnxPads, requireChannelsFirst } from './support/image';
import { maxPoolGradByAxes } from '../../targets/onnx/kernels/maxPoolByAxes';
import { poolCases, pooledShape, poolGeometry, type PoolAttributes } from './support/pooling';
import { tensorFlowPooling } from '../../targets/tensorflow/kernels/pooling';

export const maxPool = defineOp<PoolAttributes>({
  type: 'maxPool',
  doc: 'The largest value of each window; padding never is the largest.',
  infer: ([image], attributes) => [{ shape: pooledShape('maxPool', image!.shape, attributes), dtype: 'float32' }],
  gradient: ({ builder, inputs: [image], outputs: [output], outputGradients: [gradient], attributes }) => [
    gradient ? builder.one('maxPoolGrad', [gradient, image!, output!], attributes) : null,
  ],
  onnx: (writer, context) => {
    requireChannelsFirst('maxPool', context.attributes.layout);
    return writer.nodes('MaxPool', context.inputs, [true], poolAttributes(context, 0));
  },
  tensorflow: (writer, { inputs, inputTypes: [image], attributes }) => [
    writer.node('MaxPool', inputs, tensorFlowPooling('maxPool', image!.shape, attributes)),
  ],
  samples: poolCases.map(({ image, attributes }) => ({
    inputs: [{ shape: image, dtype: 'float32', distinct: true }],
    attributes,
  })),
});

/** Each window hands its gradient to its largest element, the first of equal ones. */
export const maxPoolGrad = defineOp<PoolAttributes>({
  type: 'maxPoolGrad',
  doc: 'Gradient of maxPool: [gradient of the output, images, output].',
  infer: ([gradient, image, output], attributes) => {
    const expected = pooledShape('maxPoolGrad', image!.shape, attributes);
    if (!sameShape(gradient!.shape, expected) || !sameShape(output!.shape, expected)) {
      const found = `${formatShape(gradient!.shape)} and ${formatShape(output!.shape)}`;
      throw new Error(`maxPoolGrad needs a gradient and an output of shape ${formatShape(expected)}; got ${found}.`);
    }
    return [{ shape: image!.shape, dtype: 'float32' }];
  },
  onnx: (writer, context) => {
    requireChannelsFirst('maxPoolGrad', context.attributes.layout);
    return [gradientToMaxima(writer, context)];
  },
  tensorflow: (writer, { inputs: [gradient, image, output], inputTypes: [, type], attributes }) => [
    writer.node('MaxPoolGrad', [image!, output!, gradient!], tensorFlowPooling('maxPoolGrad', type!.shape, attributes)),
  ],
  samples: [],
});

/**
 * Where windows begin at every pixel, axis by axis; else by the forward pooling's second output, where each maximum was. The
 * writer knows that the pooling is there already.
 */
function gradientToMaxima(writer: OnnxWriter, context: EmitContext<PoolAttributes>): string {
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
  if (kernel[0] <= strides[0] && kernel[1] <= strides[1]) {
    return writer.node('MaxUnpool', [gradient!, indices!, writer.int64(shape)], pooling);
  }
  const zeros = writer.float(0, [shape.reduce((product, extent) => product * extent, 1)]);
  const flat = [indices!, gradient!].map((name) => writer.reshape(name, [-1]));
  return writer.reshape(writer.node('ScatterElements', [zeros, ...flat], { axis: 0, reduction: 'add' }), shape);
}

function poolAttributes({ inputTypes, attributes }: EmitContext<PoolAttributes>, image: number) {
  const { pads } = poolGeometry('maxPool', inputTypes[image]!.shape, attributes);
  return { kernel_shape: attributes.kernel, strides: attributes.strides, pads: onnxPads(pads) };
}
