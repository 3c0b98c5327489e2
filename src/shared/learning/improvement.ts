import { z } from 'zod';

/** When a test metric, measured after each epoch, counts as no longer improving. */
export const improvement = (patience: number, minimumImprovement: number) => ({
  watch: z.enum(['loss', 'accuracy']).default('loss'),
  /** Epochs without an improvement. */
  patience: z.number().int().min(1).max(100_000).default(patience),
  /** The minimum improvement over the best value so far. */
  minimumImprovement: z.number().min(0).default(minimumImprovement),
});
