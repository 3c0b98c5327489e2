import type { ReceptiveField } from './analysis';
import type { PrimitiveBlock } from '../../blocks/definition';
import type { Shape } from '../../tensor/shape';
import { effectiveKernel, type Window } from '../../tensor/window';

const onePixel: ReceptiveField = { size: [1, 1], stride: [1, 1] };

/**
 * How much of the input image one output position depends on, where `arriving` is what those before it see: size + (F − 1)·stride for a window of F, and
 * stride·S from there on. With branches the largest over all of them. Not cut at the image's border, as in the
 * literature: ResNet-50's is 483 pixels at an image of 224. `undefined` for what is not made of images.
 */
export function receptiveFieldOf(
  block: PrimitiveBlock,
  window: Window | 'all' | undefined,
  arriving: ReceptiveField | undefined,
  inputs: readonly Shape[],
  outputs: readonly Shape[],
): ReceptiveField | undefined {
  if (!block.inputs.length) return outputs[0]?.length === 3 ? onePixel : undefined;
  if (!arriving) return undefined;
  const [input, output] = [inputs[0]!, outputs[0]];
  if (window !== undefined && window !== 'all') return slide(arriving, window);
  if (input.length !== 3) return arriving;
  if (window === 'all' || output?.length !== 3) return wholeImage(arriving, input);
  return upsampled(arriving, input, output);
}

/** The larger of both along each axis; the very same object where it is that. */
export function larger(
  left: ReceptiveField | undefined,
  right: ReceptiveField | undefined,
): ReceptiveField | undefined {
  if (!left || !right || sameField(left, right)) return left ?? right;
  return {
    size: [Math.max(left.size[0], right.size[0]), Math.max(left.size[1], right.size[1])],
    stride: [Math.max(left.stride[0], right.stride[0]), Math.max(left.stride[1], right.stride[1])],
  };
}

function slide({ size, stride }: ReceptiveField, { kernel, dilation, stride: steps }: Window): ReceptiveField {
  const along = (axis: 0 | 1) => size[axis] + (effectiveKernel(kernel[axis], dilation[axis]) - 1) * stride[axis];
  return { size: [along(0), along(1)], stride: [stride[0] * steps[0], stride[1] * steps[1]] };
}

function wholeImage({ size, stride }: ReceptiveField, input: Shape): ReceptiveField {
  return { size: [size[0] + (input[0]! - 1) * stride[0], size[1] + (input[1]! - 1) * stride[1]], stride };
}

/** Where an image grew by a whole factor, its positions stand closer together in the input. */
function upsampled(field: ReceptiveField, input: Shape, output: Shape): ReceptiveField {
  const factor = (axis: 0 | 1) =>
    output[axis]! > input[axis]! && output[axis]! % input[axis]! === 0 ? output[axis]! / input[axis]! : 1;
  const [vertical, horizontal] = [factor(0), factor(1)];
  if (vertical === 1 && horizontal === 1) return field;
  return { size: field.size, stride: [field.stride[0] / vertical, field.stride[1] / horizontal] };
}

export function sameField(left: ReceptiveField | undefined, right: ReceptiveField | undefined): boolean {
  if (left === right) return true;
  if (!left || !right) return false;
  return (
    left.size[0] === right.size[0] &&
    left.size[1] === right.size[1] &&
    left.stride[0] === right.stride[0] &&
    left.stride[1] === right.stride[1]
  );
}
