import { z } from 'zod';
import { imageEndings, shareOf, type FormatDefinition } from './definition';
import { commonSettings, imageSettingsSchema } from './settings';

const settings = z
  .object({
    kind: z.literal('imageFolder'),
    image: imageSettingsSchema.prefault({}),
    /** What is the class of `animals/cat/1.png`: `outer` is animals, `inner` is animals/cat. */
    classes: z.enum(['outer', 'inner']).default('outer'),
    ...commonSettings,
  })
  .strict();

export type ImageFolderSettings = z.infer<typeof settings>;

export const imageFolder: FormatDefinition<typeof settings> = {
  kind: 'imageFolder',
  label: 'Folder of images',
  doc: 'A folder for each class, with its images; all of them in train, validation and test folders, or not.',
  settings,
  fits: (listing) => {
    const inFolders = listing.files.some(({ path }) => path.includes('/'));
    return inFolders ? 0.8 * shareOf(listing, imageEndings) : 0;
  },
};
