import { z } from 'zod';
import { fileReferenceSchema } from './formats';
import { generatedSchema } from './generated';

/** IDX files of the user's choice; `id` is the host's handle for the four files, never a path. */
const idxReferenceSchema = z
  .object({
    kind: z.literal('idx'),
    id: z.string().max(200),
    name: z.string().max(200),
    /** Height, width and channels, and the number of classes, as they were found when the files were chosen. */
    shape: z.tuple([z.number().int().positive(), z.number().int().positive(), z.number().int().positive()]).optional(),
    classes: z.number().int().positive().optional(),
    /** Labels below the largest that no image has, as they were found then. */
    missing: z.array(z.number().int().min(0).max(255)).max(255).optional(),
    /** Numbers the labels that occur from 0, in their order: 1 to 26 become 26 classes. */
    consecutive: z.boolean().optional(),
  })
  .strict();

/** How a recipe names its data. */
export const datasetReferenceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('mnist') }).strict(),
  ...generatedSchema.options,
  idxReferenceSchema,
  ...fileReferenceSchema.options,
]);

export type DatasetReference = z.infer<typeof datasetReferenceSchema>;
