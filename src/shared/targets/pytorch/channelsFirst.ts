import type { ExampleType } from '../../tensor/exampleType';
import type { PyTorchWriter } from './writer';

/** An image's channels last, as the drawing has them: PyTorch keeps them behind the batch. All else as it is. */
export function channelsLast(expression: string, { axes }: ExampleType): string {
  return axes === 'image' ? `${expression}.permute(0, 2, 3, 1)` : expression;
}

/** An image in PyTorch's order, from one whose channels are last. */
export function channelsFirst(expression: string, { axes }: ExampleType): string {
  return axes === 'image' ? `${expression}.permute(0, 3, 1, 2)` : expression;
}

/** The axis of the channels, as PyTorch counts it: behind the batch in an image, the last of all else. */
export function channelAxis({ shape, axes }: ExampleType): number {
  return axes === 'image' ? 1 : shape.length;
}

/** What arrives where the result has such a type: images channels last among tensors that are none. */
export function alike(
  { inputs }: Pick<PyTorchWriter, 'inputs'>,
  types: readonly ExampleType[],
  { axes }: ExampleType,
): readonly string[] {
  return axes === 'image' ? inputs : inputs.map((input, index) => channelsLast(input, types[index]!));
}

/** A module that takes channels on the second axis: on images and vectors as they are, on all else as rows. */
export function alongChannels(module: string, expression: string, { shape, axes }: ExampleType): string {
  if (axes === 'image' || shape.length === 1) return `${module}(${expression})`;
  return `${module}(${expression}.flatten(0, -2)).view_as(${expression})`;
}

/** A module that takes channels on the second axis and positions on any number of axes behind it. */
export function channelsSecond(module: string, expression: string, { shape, axes }: ExampleType): string {
  if (axes === 'image' || shape.length === 1) return `${module}(${expression})`;
  return `${module}(${expression}.movedim(-1, 1)).movedim(1, -1)`;
}
