import { z } from 'zod';

/** MB (2²⁰ bytes) of a generated set: enough to try things out, and made in a few seconds. */
const mostGenerated = 128;

/** The least and the greatest side of generated images, pixels. */
export const generatedSides = { least: 8, most: 256 } as const;

const shapesReferenceSchema = z
  .object({
    kind: z.literal('shapes'),
    size: z.number().int().min(generatedSides.least).max(generatedSides.most).default(28),
    channels: z.union([z.literal(1), z.literal(3)]).default(1),
    train: z.number().int().positive().max(100_000).default(2000),
    test: z.number().int().positive().max(100_000).default(500),
  })
  .strict()
  .refine(({ size, channels, train, test }) => size * size * channels * (train + test) <= mostGenerated * 2 ** 20, {
    message: `at most ${mostGenerated} MB of generated images, size × size × channels × (train + test)`,
  });

export const datasetReferenceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('mnist') }).strict(),
  shapesReferenceSchema,
  /** IDX files of the user's choice; `id` is the host's handle for the four files, never a path. */
  z
    .object({
      kind: z.literal('idx'),
      id: z.string().max(200),
      name: z.string().max(200),
      /** Height, width and channels, and the number of classes, as they were found when the files were chosen. */
      shape: z
        .tuple([z.number().int().positive(), z.number().int().positive(), z.number().int().positive()])
        .optional(),
      classes: z.number().int().positive().optional(),
      /** Labels below the largest that no image has, as they were found then. */
      missing: z.array(z.number().int().min(0).max(255)).max(255).optional(),
      /** Numbers the labels that occur from 0, in their order: 1 to 26 become 26 classes. */
      consecutive: z.boolean().optional(),
    })
    .strict(),
]);

export type DatasetReference = z.infer<typeof datasetReferenceSchema>;
