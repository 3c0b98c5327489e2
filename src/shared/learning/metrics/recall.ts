import type { MetricDefinition } from './definition';
import { byClassCounts } from './support/classCounts';
import { recallOf } from './support/ratios';

/** Right answers of a class, of all that are of it: the mean over classes; of class 1 where there are two; over all labels. */
export const recall: MetricDefinition = {
  kind: 'recall',
  label: 'Recall',
  doc: 'Of what belongs to a class, the share that is found.',
  better: 'up',
  format: 'percent',
  largest: 1,
  supports: ({ targetKind }) => targetKind !== 'values',
  usual: () => false,
  begin: byClassCounts((counts) => counts.plainOrMacro(recallOf)),
};
