import type { Shape } from '@shared/tensor/shape';
import type { OpType } from '@shared/program/attributes';
import type { Sample } from './ops';

const image = (shape: Shape): Shape => {
  const [batch, channels, height, width] = shape;
  return shape.length === 4 ? [batch!, height!, width!, channels!] : shape;
};
const kernel = ([outputs, inputs, height, width]: Shape): Shape => [height!, width!, inputs!, outputs!];

/** Which input of an op is a kernel; all others of four axes are images. */
const kernelInput: { readonly [Type in OpType]?: number } = { conv2d: 1, conv2dBackpropInput: 1 };

/** The same sample in a channels-last program; undefined where the op has no layout. */
export function channelsLast(op: OpType, { inputs, attributes }: Sample): Sample | undefined {
  if (!('layout' in attributes) || attributes.layout !== 'NCHW') return undefined;
  const shapes = {
    ...('inputShape' in attributes ? { inputShape: image(attributes.inputShape as Shape) } : {}),
    ...('filterShape' in attributes ? { filterShape: kernel(attributes.filterShape as Shape) } : {}),
  };
  return {
    inputs: inputs.map((input, index) => ({
      ...input,
      shape: (kernelInput[op] === index ? kernel : image)(input.shape),
    })),
    attributes: { ...attributes, ...shapes, layout: 'NHWC' } as Sample['attributes'],
  };
}
