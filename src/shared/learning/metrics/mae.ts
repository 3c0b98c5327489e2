import type { MetricDefinition } from './definition';
import { byMean } from './support/means';
import { isImage } from './support/outputs';

export const mae: MetricDefinition = {
  kind: 'mae',
  label: 'MAE',
  doc: 'Mean absolute error: how far answers are off on average, in the unit of the targets.',
  better: 'down',
  format: 'number',
  supports: ({ targetKind }) => targetKind === 'values',
  ofConstants: true,
  usual: (output) => !isImage(output),
  begin: byMean((prediction, target) => Math.abs(prediction - target)),
};
