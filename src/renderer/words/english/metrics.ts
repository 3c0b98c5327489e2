import { metrics } from '@shared/learning/metrics';
import { area } from '../areas/area';
import { named } from '../areas/named';

/** Metrics as they are called alone, and in a sentence. */
export const metricsWords = area('metrics', {
  loss: 'loss',
  named: named(metrics),
  /** `Accuracy` → `accuracy`; `PSNR` and `R²` stay. */
  inSentence: (label: string) =>
    /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label,
  ofOutput: (metric: string, output: string) => `${metric} of ${output}`,
});
