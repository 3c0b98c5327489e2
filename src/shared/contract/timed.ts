import { z } from 'zod';
import { saidTextSchema } from './said';

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

/** How long each block of a drawing takes in a forward pass of a batch: the median of several. */
export const timedBlocksSchema = z.object({
  batch: z.number().int(),
  /** Of one batch, milliseconds, by path: primitive blocks alone. What is done together counts for the first of them. */
  blocks: z.record(z.string(), z.number()),
  /** Milliseconds that belong to no block. */
  elsewhere: z.number(),
  runs: z.number().int(),
  /** `ONNX Runtime · CPU · 2 threads` */
  device: saidTextSchema,
});

export const timingProgressSchema = z.object({ share: z.number().min(0).max(1) });

export type TimedBlocks = z.infer<typeof timedBlocksSchema>;
