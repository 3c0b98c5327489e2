import type { MetricDefinition } from './definition';
import { byClassCounts } from './support/classCounts';
import { overlap } from './support/ratios';

/** The harmonic mean of precision and recall: the mean over classes; of class 1 where there are two; over all labels. */
export const f1: MetricDefinition = {
  kind: 'f1',
  label: 'F1',
  doc: 'Precision and recall in one number, which is high only where both are.',
  better: 'up',
  format: 'percent',
  largest: 1,
  supports: ({ targetKind }) => targetKind !== 'values',
  usual: ({ targetKind, shape }) => targetKind === 'labels' && shape.length === 1,
  begin: byClassCounts((counts) => counts.plainOrMacro(overlap)),
};
