import type { MetricDefinition } from './definition';
import { byClassCounts } from './support/classCounts';
import { precisionOf } from './support/ratios';

/** Right answers of a class, of all answers of it: the mean over classes; of class 1 where there are two; over all labels. */
export const precision: MetricDefinition = {
  kind: 'precision',
  label: 'Precision',
  doc: 'Of the answers that name a class, the share that is right.',
  better: 'up',
  format: 'percent',
  largest: 1,
  supports: ({ targetKind }) => targetKind !== 'values',
  usual: () => false,
  begin: byClassCounts((counts) => counts.plainOrMacro(precisionOf)),
};
