import { z } from 'zod';
import { fieldKinds } from '../field';
import { endingOf, type FormatDefinition } from './definition';
import { commonSettings } from './settings';

const settings = z
  .object({
    kind: z.literal('arrays'),
    /** What an array is, by its name without its split; guessed from its type and shape where absent. */
    kinds: z.record(z.string().max(200), z.enum(fieldKinds)).default({}),
    ...commonSettings,
  })
  .strict();

export type ArraysSettings = z.infer<typeof settings>;

/** Whether a file holds arrays of NumPy, by its name. */
export const isArrays = (path: string): boolean => ['npy', 'npz'].includes(endingOf(path));

export const arrays: FormatDefinition<typeof settings> = {
  kind: 'arrays',
  label: 'NumPy arrays',
  doc: 'An .npz file, or .npy files, with arrays such as x_train, y_train, x_test and y_test.',
  settings,
  fits: ({ files }) =>
    files.length > 0 && files.every(({ path }) => isArrays(path))
      ? 1
      : files.some(({ path }) => isArrays(path))
        ? 0.7
        : 0,
};
