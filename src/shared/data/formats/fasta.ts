import { z } from 'zod';
import { endingOf, shareOf, type FormatDefinition } from './definition';
import { commonSettings } from './settings';

const settings = z
  .object({
    kind: z.literal('fasta'),
    /** Where a sequence's class is said: the file's name, or the last word of the line with `>`. */
    classFrom: z.enum(['file', 'header']).default('file'),
    /** Positions of an example: longer sequences are cut around their middle; the longest one's where absent. */
    length: z.number().int().min(1).max(1_000_000).optional(),
    ...commonSettings,
  })
  .strict();

const endings = new Set(['fa', 'fasta', 'fna', 'ffn']);

/** Whether a file has sequences, by its name. */
export const isFasta = (path: string): boolean => endings.has(endingOf(path));

export const fasta: FormatDefinition<typeof settings> = {
  kind: 'fasta',
  label: 'DNA sequences',
  doc: 'FASTA files: one for each class, or with the class as the last word of each header.',
  settings,
  fits: (listing) => shareOf(listing, endings),
};
