import { z } from 'zod';
import { metrics } from './metrics';

/** When a test metric, measured after each epoch, counts as no longer improving. */
export const improvement = (patience: number, minimumImprovement: number) => ({
  /** `loss`, or the kind of a metric: of several outputs that of the first that has it. */
  watch: z.enum(['loss', ...Object.keys(metrics)]).default('loss'),
  /** Epochs without an improvement. */
  patience: z.number().int().min(1).max(100_000).default(patience),
  /** The minimum improvement over the best value so far. */
  minimumImprovement: z.number().min(0).default(minimumImprovement),
});
