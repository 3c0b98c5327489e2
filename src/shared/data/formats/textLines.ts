import { z } from 'zod';
import { endingOf, shareOf, type FormatDefinition } from './definition';
import { commonSettings } from './settings';
import { tokenSettingsSchema } from './tokens';

/** Where a line has its class: before its first tab, or after its last one. */
export const classPlaces = ['none', 'before', 'after'] as const;

const settings = z
  .object({
    kind: z.literal('textLines'),
    /** Without a class, each token's target is the token after it. */
    classAt: z.enum(classPlaces).default('none'),
    tokens: tokenSettingsSchema.prefault({}),
    ...commonSettings,
  })
  .strict();

export type TextLinesSettings = z.infer<typeof settings>;

const endings = new Set(['txt', 'text']);

/** Whether a file has lines of text, by its name. */
export const isText = (path: string): boolean => endings.has(endingOf(path));

export const textLines: FormatDefinition<typeof settings> = {
  kind: 'textLines',
  label: 'Lines of text',
  doc: 'Text files with an example in each line, and its class before or after a tab. Without classes, the next token is predicted.',
  settings,
  // Beside a table or images, texts are mostly notes on them.
  fits: (listing) => 0.8 * shareOf(listing, endings),
};
