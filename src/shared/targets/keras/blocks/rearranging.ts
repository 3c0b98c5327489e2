import type { Shape } from '../../../tensor/shape';
import type { KerasWriter } from '../writer';

/** The block's input with its axes split into `split`, put into another order (counted from 1), and joined to `shape`. */
export function kerasRearranged(writer: KerasWriter, split: Shape, order: Shape, shape: Shape): string {
  const reshape = 'layers.Reshape';
  const axes = writer.layer({ type: reshape, positional: [split], suffix: 'split' });
  const ordered = writer.layer({ type: 'layers.Permute', positional: [order], inputs: [axes], suffix: 'order' });
  return writer.layer({ type: reshape, positional: [shape], inputs: [ordered] });
}
