import type { MetricDefinition } from './definition';
import { byClassCounts } from './support/classCounts';

/** The share of right answers, at every position; with labels, the share of labels that are right at 0.5. */
export const accuracy: MetricDefinition = {
  kind: 'accuracy',
  label: 'Accuracy',
  doc: 'The share of answers that are right.',
  better: 'up',
  format: 'percent',
  largest: 1,
  supports: ({ targetKind }) => targetKind !== 'values',
  ofConstants: true,
  usual: ({ targetKind }) => targetKind === 'classes',
  begin: byClassCounts(({ right, total }) => right / total),
};
