import type { Shape } from '../../tensor/shape';

/** Where the framework has the channels of its tensors. */
export type ChannelOrder = 'first' | 'last';

/** `(batch, 28, 28, 1)` */
export function batchShape(shape: Shape, order: ChannelOrder): string {
  const channels = shape.at(-1)!;
  const extents = order === 'last' ? shape : [channels, ...shape.slice(0, -1)];
  return `(${['batch', ...extents].join(', ')})`;
}
