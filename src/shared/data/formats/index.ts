import { z } from 'zod';
import { arrays } from './arrays';
import { cifar } from './cifar';
import { fasta } from './fasta';
import { imageFolder } from './imageFolder';
import { imageMasks } from './imageMasks';
import { imagePairs } from './imagePairs';
import { table } from './table';

/** Formats of people's own files, by the name that documents use. */
export const formats = { imageFolder, imageMasks, imagePairs, table, arrays, cifar, fasta } as const;

export type FormatKind = keyof typeof formats;

/** Settings of a format, with what was left out at its default. */
export type FormatSettings<Kind extends FormatKind = FormatKind> = {
  [Each in Kind]: z.infer<(typeof formats)[Each]['settings']>;
}[Kind];

/** Settings as a document may have them. */
export type GivenSettings<Kind extends FormatKind = FormatKind> = {
  [Each in Kind]: z.input<(typeof formats)[Each]['settings']>;
}[Kind];

/** `id` is the host's handle for the files, never a path. */
const handle = { id: z.string().max(200), name: z.string().max(200) };

type FormatSchema = (typeof formats)[FormatKind]['settings'];

/** A data set of people's own files as a document names it. */
export const fileReferenceSchema = z.discriminatedUnion(
  'kind',
  Object.values(formats).map(({ settings }) => (settings as z.ZodObject).extend(handle)) as unknown as [
    FormatSchema,
    ...FormatSchema[],
  ],
);

export type FileReference = FormatSettings & { readonly id: string; readonly name: string };
