import type { Layout } from '../../program';
import { formatShape, type Shape } from '../../../tensor/shape';
import { slidingOutputSize, type Pair, type Sides } from '../../../tensor/window';
import { imageExtents, type ImageExtents } from './image';

/** Kernels are H×W×(in / groups)×out in NHWC programs and out×(in / groups)×H×W in NCHW ones. */
export type Conv2DAttributes = {
  readonly strides: Pair;
  readonly pads: Sides;
  readonly dilations: Pair;
  /** Channels split into that many groups that do not mix; as many as channels is a depthwise convolution. */
  readonly groups: number;
  readonly layout: Layout;
};

export interface KernelExtents {
  readonly size: Pair;
  /** Input channels of one group. */
  readonly groupInputs: number;
  readonly outputs: number;
}

export function kernelExtents(op: string, shape: Shape, layout: Layout): KernelExtents {
  const [first, second, third, fourth] = shape;
  if (first === undefined || second === undefined || third === undefined || fourth === undefined || shape.length > 4) {
    const axes = layout === 'NCHW' ? 'out×in×H×W' : 'H×W×in×out';
    throw new Error(`${op} needs a kernel ${axes}; got shape ${formatShape(shape)}.`);
  }
  return layout === 'NCHW'
    ? { outputs: first, groupInputs: second, size: [third, fourth] }
    : { size: [first, second], groupInputs: third, outputs: fourth };
}

export function kernelShape({ size: [height, width], groupInputs, outputs }: KernelExtents, layout: Layout): Shape {
  return layout === 'NCHW' ? [outputs, groupInputs, height, width] : [height, width, groupInputs, outputs];
}

/** Whether each channel is convolved alone, with one kernel. */
export function isDepthwise({ groupInputs, outputs }: KernelExtents, groups: number): boolean {
  return groupInputs === 1 && outputs === groups;
}

/** The extents of the result of a convolution; throws where image, kernel and groups do not fit. */
export function convolvedExtents(op: string, image: Shape, kernel: Shape, attributes: Conv2DAttributes): ImageExtents {
  const { batch, channels, size } = imageExtents(op, image, attributes.layout);
  const { size: window, groupInputs, outputs } = kernelExtents(op, kernel, attributes.layout);
  const { groups, strides, dilations, pads } = attributes;
  if (channels !== groupInputs * groups || outputs % groups !== 0) {
    throw new Error(
      `${op} needs ${groups} group(s) of ${groupInputs} channels and filters that divide into them; ` +
        `got ${channels} channels and ${outputs} filters.`,
    );
  }
  const result = slidingOutputSize(size, { kernel: window, stride: strides, dilation: dilations, padding: pads });
  if (result[0] < 1 || result[1] < 1) {
    throw new Error(
      `${op} needs a kernel that fits the image; ${formatShape(window)} does not fit ${formatShape(size)}.`,
    );
  }
  return { batch, channels: outputs, size: result };
}

const plain = { strides: [1, 1], pads: [0, 0, 0, 0], dilations: [1, 1], groups: 1, layout: 'NCHW' } as const;

/** Geometries that every convolution op is tried with: image and kernel in NCHW, and the attributes. */
export const convolutionCases: readonly { image: Shape; kernel: Shape; attributes: Conv2DAttributes }[] = [
  { image: [2, 3, 5, 6], kernel: [4, 3, 3, 3], attributes: plain },
  { image: [2, 2, 6, 6], kernel: [3, 2, 3, 3], attributes: { ...plain, pads: [1, 1, 1, 1] } },
  { image: [1, 2, 8, 7], kernel: [2, 2, 5, 5], attributes: { ...plain, pads: [2, 2, 2, 2] } },
  { image: [2, 2, 6, 7], kernel: [3, 2, 3, 3], attributes: { ...plain, strides: [2, 2], pads: [0, 1, 0, 1] } },
  { image: [2, 3, 6, 5], kernel: [4, 3, 1, 1], attributes: plain },
  { image: [2, 3, 6, 5], kernel: [4, 3, 1, 1], attributes: { ...plain, strides: [2, 2] } },
  { image: [1, 4, 6, 6], kernel: [6, 2, 3, 3], attributes: { ...plain, groups: 2, pads: [1, 1, 1, 1] } },
  { image: [2, 3, 6, 6], kernel: [3, 1, 3, 3], attributes: { ...plain, groups: 3, pads: [1, 1, 1, 1] } },
  {
    image: [2, 3, 7, 6],
    kernel: [6, 1, 3, 3],
    attributes: { ...plain, groups: 3, strides: [2, 1], pads: [1, 1, 0, 1] },
  },
  { image: [1, 2, 9, 8], kernel: [2, 2, 3, 3], attributes: { ...plain, dilations: [2, 3], pads: [2, 1, 3, 2] } },
  { image: [1, 2, 7, 6], kernel: [3, 2, 3, 3], attributes: { ...plain, dilations: [2, 2], pads: [2, 2, 2, 2] } },
  { image: [1, 2, 9, 9], kernel: [2, 2, 2, 3], attributes: { ...plain, strides: [3, 2], dilations: [2, 1] } },
  { image: [1, 1, 4, 4], kernel: [2, 1, 4, 4], attributes: plain },
  { image: [1, 2, 3, 3], kernel: [2, 2, 2, 2], attributes: { ...plain, pads: [3, 2, 2, 3] } },
  // Enough channels for the forms that serve wide layers.
  { image: [2, 12, 4, 5], kernel: [2, 12, 3, 3], attributes: { ...plain, pads: [1, 1, 0, 1] } },
  { image: [1, 12, 6, 5], kernel: [2, 12, 2, 3], attributes: { ...plain, dilations: [2, 1] } },
];
