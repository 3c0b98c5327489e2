import { z } from 'zod';
import { columnBytesSchema } from '../data/columnBytes';
import { fieldSchema } from '../data/field';
import { formatSettingsSchema, formats, type FormatKind } from '../data/formats';
import { dataProgressSchema } from '../data/progress';
import { datasetReferenceSchema } from '../data/reference';
import { saidSchema, saidTextSchema } from './said';

/** Examples of each split. */
const countsSchema = z.object({
  train: z.number().int(),
  validation: z.number().int(),
  test: z.number().int(),
});

/** A data set of the user's that this machine knows. */
export const ownDatasetSchema = z.object({
  dataset: datasetReferenceSchema,
  /** Whether Netloom holds a copy of its files, which removing it deletes. */
  isUploaded: z.boolean(),
});

const formatKindSchema = z.enum(Object.keys(formats) as [FormatKind, ...FormatKind[]]);

/** A format that chosen files are taken for, or its settings. */
export const readAsSchema = z.union([formatKindSchema, formatSettingsSchema]);

/** The most that is uploaded at once. */
export const mostUploaded = { files: 20_000, bytes: 500 * 2 ** 20 };

/** A file below the folder that was chosen: `pets/cat/1.png`. It cannot lead out of it. */
const relativePathSchema = z
  .string()
  .min(1)
  .max(1000)
  .refine(
    (path) => !/[\\\0]/.test(path) && path.split('/').every((part) => part !== '' && part !== '.' && part !== '..'),
    { message: 'a path below the folder that was chosen was expected, such as pets/cat/1.png' },
  );

export const uploadedFilesSchema = z
  .array(z.object({ path: relativePathSchema, bytes: z.instanceof(Uint8Array) }))
  .min(1)
  .max(mostUploaded.files)
  .refine((files) => new Set(files.map(({ path }) => path)).size === files.length, {
    message: 'files with different paths were expected; some are there twice',
  });

/** Files that were chosen, by the host's handle; equal files have an equal one. */
export const chosenSchema = z.object({ chosen: z.uuid() });

/** How far a look at chosen files is. */
export const chosenProgressSchema = chosenSchema.extend(dataProgressSchema.shape);

export type ChosenProgress = z.infer<typeof chosenProgressSchema>;

/** What chosen files are. */
export const recognisedSchema = z.object({
  name: z.string(),
  /** `Folder of images: 1,200 images of 3 classes: cat, dog, owl.` */
  sentence: saidTextSchema,
  /** How they are read; absent for formats without settings. */
  settings: formatSettingsSchema.optional(),
  fields: z.array(fieldSchema),
  counts: countsSchema,
  /** Files and lines that cannot be read, the first of them. */
  problems: z.array(
    z.object({
      file: z.string(),
      line: z.number().optional(),
      /** A sentence with file and line: `faces/a.png is empty.` */
      message: z.string(),
      said: saidSchema,
    }),
  ),
  problemCount: z.number().int(),
  remarks: z.array(saidTextSchema),
  /** Some training examples. */
  samples: columnBytesSchema,
  /** Formats that the files may be in as well, the likeliest first. */
  others: z.array(formatKindSchema),
});

export const previewSchema = z.object({
  name: z.string(),
  fields: z.array(fieldSchema),
  counts: countsSchema,
  /** Bytes of it that a run holds in memory; 0 where it is read a batch at a time. */
  bytesInMemory: z.number().int(),
  /** Training examples of each class, by field. */
  classCounts: z.record(z.string(), z.array(z.number().int())),
  /** What people should know of it: classes that are missing, or a single one. */
  remarks: z.array(saidTextSchema),
  /** The mean of each channel of the training images, 0 black and 1 white, by field; of some where not all are in memory. */
  means: z.record(z.string(), z.array(z.number())),
  /** A few training examples. */
  samples: columnBytesSchema,
});

/** Some examples of a data set. */
export const examplesSchema = z.object({ fields: z.array(fieldSchema), columns: columnBytesSchema });
