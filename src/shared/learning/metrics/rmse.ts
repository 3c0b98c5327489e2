import type { MetricDefinition } from './definition';
import { byMean } from './support/means';

export const rmse: MetricDefinition = {
  kind: 'rmse',
  label: 'RMSE',
  doc: 'Root mean squared error: as the mean absolute error, but large errors count more.',
  better: 'down',
  format: 'number',
  supports: ({ targetKind }) => targetKind === 'values',
  ofConstants: true,
  usual: () => false,
  begin: byMean((prediction, target) => (prediction - target) ** 2, Math.sqrt),
};
