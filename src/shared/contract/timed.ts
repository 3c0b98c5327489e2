import { z } from 'zod';

/** How long a drawing takes to answer a batch. */
export const timedSchema = z.object({
  batch: z.number().int(),
  /** Of one batch: the median, and the fastest and slowest. */
  milliseconds: z.object({ median: z.number(), least: z.number(), most: z.number() }),
  runs: z.number().int(),
  /** Of the whole process, after the last run. */
  residentBytes: z.number(),
});

export type Timed = z.infer<typeof timedSchema>;

/** Examples a second, at the median. */
export const examplesPerSecond = ({ batch, milliseconds }: Timed): number => (batch / milliseconds.median) * 1000;
