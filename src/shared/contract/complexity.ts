import { z } from 'zod';

/** What a network costs, and how well it is known to classify. */
export const complexitySchema = z.object({
  /** Trainable, as papers count. */
  parameters: z.number(),
  /** Multiply-accumulates for one example. */
  macs: z.number(),
  /** Percent of ImageNet's validation images, where published. */
  top1: z.number().optional(),
});

export type Complexity = z.output<typeof complexitySchema>;

export const galleryComplexitySchema = z.object({
  /** Where the accuracies are from. */
  source: z.string(),
  networks: z.array(complexitySchema.extend({ id: z.string(), name: z.string() })),
});
