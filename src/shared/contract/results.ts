import { z } from 'zod';
import { fieldSchema } from '../data/field';
import { resultSchema } from '../learning/results';

/** What a run came to on the test set beyond single numbers, by the path of each Output. */
const outputResultsSchema = z.object({
  /** What the output was compared with. */
  target: fieldSchema,
  /** The field of images that the network was given; what is drawn is shown beside it. */
  image: z.string().optional(),
  /** Those that suit the target. */
  views: z.array(resultSchema),
});

export const resultsSchema = z.record(z.string(), outputResultsSchema);

export type OutputResults = z.infer<typeof outputResultsSchema>;
export type Results = z.infer<typeof resultsSchema>;
