import { z } from 'zod';
import { fieldFactsSchema } from '../field';
import { arrays } from './arrays';
import { cifar } from './cifar';
import { edgeList } from './edgeList';
import { fasta } from './fasta';
import { imageFolder } from './imageFolder';
import { imageMasks } from './imageMasks';
import { imagePairs } from './imagePairs';
import { table } from './table';
import { textLines } from './textLines';

/** Formats of people's own files, by the name that documents use. */
export const formats = {
  ...{ imageFolder, imageMasks, imagePairs, table, arrays, cifar, fasta, textLines, edgeList },
} as const;

export type FormatKind = keyof typeof formats;

/** Settings of a format, with what was left out at its default. */
export type FormatSettings<Kind extends FormatKind = FormatKind> = {
  [Each in Kind]: z.infer<(typeof formats)[Each]['settings']>;
}[Kind];

/** Settings as a document may have them. */
export type GivenSettings<Kind extends FormatKind = FormatKind> = {
  [Each in Kind]: z.input<(typeof formats)[Each]['settings']>;
}[Kind];

type SettingsSchema<Kind extends FormatKind> = (typeof formats)[Kind]['settings'];

type AnySettingsSchema = { [Kind in FormatKind]: SettingsSchema<Kind> }[FormatKind];

const settingsSchemas = Object.values(formats).map(({ settings }) => settings) as unknown as [
  AnySettingsSchema,
  ...AnySettingsSchema[],
];

/** Settings of any format. */
export const formatSettingsSchema = z.discriminatedUnion('kind', settingsSchemas);

/** The host's handle for the files, never a path, and the fields that were found when they were chosen. */
const found = { id: z.string().max(200), name: z.string().max(200), fields: z.array(fieldFactsSchema).max(100) };

type Extended<Schema> =
  Schema extends z.ZodObject<infer Shape> ? z.ZodObject<Shape & typeof found, z.core.$strict> : never;

type AnyReferenceSchema = { [Kind in FormatKind]: Extended<SettingsSchema<Kind>> }[FormatKind];

/** A data set of people's own files as a document names it. */
export const fileReferenceSchema = z.discriminatedUnion(
  'kind',
  settingsSchemas.map((settings) => (settings as z.ZodObject).extend(found)) as unknown as [
    AnyReferenceSchema,
    ...AnyReferenceSchema[],
  ],
);

export type FileReference = z.infer<typeof fileReferenceSchema>;
