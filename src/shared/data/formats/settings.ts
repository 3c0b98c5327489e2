import { z } from 'zod';

/**
 * How examples are divided where the files do not say: shares of all examples, drawn by the seed, with the classes in
 * equal shares.
 */
export const splitSettingsSchema = z
  .object({
    validation: z.number().min(0).max(0.9).default(0.1),
    test: z.number().min(0).max(0.9).default(0.1),
    seed: z.number().int().min(0).max(0xffffffff).default(1),
  })
  .strict()
  .refine(({ validation, test }) => validation + test < 0.95, {
    message: 'at least 5 % of the examples must be left for training: lower the share of validation or test',
  });

export type SplitSettings = z.infer<typeof splitSettingsSchema>;

/** The sides of images in pixels, and how an image of another size is brought to them. */
export const imageSettingsSchema = z
  .object({
    height: z.number().int().min(1).max(4096).default(64),
    width: z.number().int().min(1).max(4096).default(64),
    /** 1 is grey, 3 is colour. */
    channels: z.union([z.literal(1), z.literal(3)]).default(3),
    /** `stretch` changes the aspect ratio, `crop` cuts what juts out around the centre, `pad` adds black borders. */
    fit: z.enum(['stretch', 'crop', 'pad']).default('crop'),
  })
  .strict();

export type ImageSettings = z.infer<typeof imageSettingsSchema>;

/** What every format lets people choose. */
export const commonSettings = {
  split: splitSettingsSchema.prefault({}),
  /** Leave out files and lines that cannot be read, rather than refuse the data set. */
  skip: z.boolean().default(false),
};

/** A list of names of classes. */
export const classNamesSchema = z.array(z.string().max(200)).max(100_000);
