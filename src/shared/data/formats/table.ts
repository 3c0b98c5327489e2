import { z } from 'zod';
import { endingOf, type FormatDefinition } from './definition';
import { classNamesSchema, commonSettings, imageSettingsSchema } from './settings';
import { tokenSettingsSchema } from './tokens';

/** What a table's column can be. */
export const columnKinds = ['numbers', 'class', 'image', 'text', 'sequence', 'ignored'] as const;

export type ColumnKind = (typeof columnKinds)[number];

const columnSchema = z
  .object({
    /** As the first line calls it; its number, from 1, where no line has names. */
    column: z.string().max(1000),
    kind: z.enum(columnKinds),
    /** The field it becomes, or becomes a part of: numbers and sequences of one name stand side by side. */
    field: z.string().min(1).max(200),
    /** Of a `class`, in their order; those that occur where absent. */
    classes: classNamesSchema.optional(),
  })
  .strict();

export type TableColumn = z.infer<typeof columnSchema>;

const settings = z
  .object({
    kind: z.literal('table'),
    delimiter: z.enum([',', '\t', ';', '|']).default(','),
    /** Whether the first line has the columns' names. */
    header: z.boolean().default(true),
    /** Guessed from the first lines where absent. */
    columns: z.array(columnSchema).max(100_000).optional(),
    image: imageSettingsSchema.prefault({}),
    tokens: tokenSettingsSchema.prefault({}),
    ...commonSettings,
  })
  .strict();

export type TableSettings = z.infer<typeof settings>;

const endings = new Set(['csv', 'tsv', 'tab']);

export const table: FormatDefinition<typeof settings> = {
  kind: 'table',
  label: 'Table',
  doc: 'A CSV or TSV file with an example in each line: numbers, a class, the path of an image, text, a sequence.',
  settings,
  fits: ({ files }) => {
    const tables = files.filter(({ path }) => endings.has(endingOf(path)));
    if (tables.length === 0) return 0;
    // Images beside it may be those that it names.
    return tables.length === files.length ? 0.9 : 0.6;
  },
};

/** Whether a file is a table by its name. */
export const isTable = (path: string): boolean => endings.has(endingOf(path));
