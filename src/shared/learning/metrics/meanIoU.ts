import type { MetricDefinition } from './definition';
import { byClassCounts } from './support/classCounts';
import { hasPositions } from './support/outputs';
import { intersectionOverUnion } from './support/ratios';

/** |A ∩ B| / |A ∪ B| over the positions of all examples, the mean over the classes that occur, the background too. */
export const meanIoU: MetricDefinition = {
  kind: 'meanIoU',
  label: 'Mean IoU',
  doc: 'Intersection over union: what predicted and true areas share, of what they cover together; the mean over classes.',
  better: 'up',
  format: 'percent',
  largest: 1,
  supports: (output) => output.targetKind !== 'values' && hasPositions(output),
  usual: ({ targetKind, shape }) => targetKind === 'labels' || shape.length > 2,
  begin: byClassCounts((counts) => counts.macro(intersectionOverUnion)),
};
