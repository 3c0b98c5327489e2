import { z } from 'zod';
import { fieldFactsSchema } from '../field';
import { imageFolder } from './imageFolder';

/** Formats of people's own files, by the name that documents use. */
export const formats = { imageFolder } as const;

export type FormatKind = keyof typeof formats;

/** Settings of a format, with what was left out at its default. */
export type FormatSettings<Kind extends FormatKind = FormatKind> = z.infer<(typeof formats)[Kind]['settings']>;

/** Settings as a document may have them. */
export type GivenSettings<Kind extends FormatKind = FormatKind> = z.input<(typeof formats)[Kind]['settings']>;

/** Settings of any format. */
export const formatSettingsSchema = z.discriminatedUnion('kind', [imageFolder.settings]);

/**
 * How a document names a data set of people's own files: `id` is the host's handle for the files, never a path; the fields
 * are those that were found when they were chosen.
 */
const found = { id: z.string().max(200), name: z.string().max(200), fields: z.array(fieldFactsSchema).max(100) };

/** A data set of people's own files in a document. */
export const fileReferenceSchema = z.discriminatedUnion('kind', [imageFolder.settings.extend(found)]);
