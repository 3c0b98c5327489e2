import type { ExampleType } from '../../tensor/exampleType';

/** Where the framework has the channels of its tensors. */
export type ChannelOrder = 'first' | 'last';

/** `(batch, 28, 28, 1)` */
export function batchShape({ shape, axes }: ExampleType, order: ChannelOrder): string {
  const extents = order === 'first' && axes === 'image' ? [shape.at(-1)!, ...shape.slice(0, -1)] : shape;
  return `(${['batch', ...extents].join(', ')})`;
}
