import type { MetricDefinition } from './definition';
import { byClassCounts } from './support/classCounts';
import { hasPositions } from './support/outputs';
import { overlap } from './support/ratios';

/** 2·|A ∩ B| / (|A| + |B|) over the positions of all examples: the mean over classes; of class 1 where there are two. */
export const dice: MetricDefinition = {
  kind: 'dice',
  label: 'Dice',
  doc: 'How much predicted and true areas overlap: twice what they share, of the sum of both.',
  better: 'up',
  format: 'percent',
  largest: 1,
  supports: (output) => output.targetKind !== 'values' && hasPositions(output),
  usual: () => false,
  begin: byClassCounts((counts) => counts.plainOrMacro(overlap)),
};
