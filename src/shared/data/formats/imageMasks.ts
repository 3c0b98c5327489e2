import { z } from 'zod';
import type { FormatDefinition } from './definition';
import { leastPaired, pairedShare, type PairingWords } from './pairing';
import { classNamesSchema, commonSettings, imageSettingsSchema } from './settings';

/** How a document says which files belong together; guessed from their names where it does not. */
export const pairingSchema = z
  .object({ by: z.enum(['folder', 'suffix']), input: z.string().max(200), target: z.string().min(1).max(200) })
  .strict();

const settings = z
  .object({
    kind: z.literal('imageMasks'),
    image: imageSettingsSchema.prefault({}),
    pairing: pairingSchema.optional(),
    /**
     * What stands for each class in the masks: indices of a palette, greys, or colours as 0x1rrggbb; all that occur where
     * absent.
     */
    values: z.array(z.number().int().min(0)).min(1).max(256).optional(),
    /** Names of the classes; their values where absent. */
    classes: classNamesSchema.optional(),
    /** Greys from here on are class 1 and all others 0: for masks that were saved as JPEG or drawn with soft edges. */
    threshold: z.number().int().min(1).max(255).optional(),
    /** The value of pixels that belong to no class, such as the outlines of PASCAL VOC; neither loss nor metrics count them. */
    ignoredValue: z.number().int().min(0).max(0x1ffffff).optional(),
    ...commonSettings,
  })
  .strict();

export type ImageMasksSettings = z.infer<typeof settings>;

/** What stands for no class in the masks of PASCAL VOC (Everingham et al. 2010), and in those made after them. */
export const voidValue = 255;

/** Whether the values of masks are classes counted from 0, two at least, and `voidValue`. Of two values the other one is a class. */
export function hasVoid(values: ReadonlySet<number>): boolean {
  const classes = values.size - 1;
  if (!values.has(voidValue) || classes < 2 || classes > voidValue) return false;
  return [...values].every((value) => value === voidValue || value < classes);
}

export const maskWords: PairingWords = {
  input: new Set(['image', 'images', 'img', 'imgs', 'input', 'inputs', 'photo', 'photos', 'frames', 'jpegimages', 'x']),
  target: new Set([
    ...['mask', 'masks', 'label', 'labels', 'annotation', 'annotations', 'seg', 'segmentation', 'segmentations'],
    ...['segmentationclass', 'trimap', 'trimaps', 'gt', 'groundtruth', 'l'],
  ]),
};

export const imageMasks: FormatDefinition<typeof settings> = {
  kind: 'imageMasks',
  label: 'Images with masks',
  doc: 'A folder of images and one of masks with the same names, or masks beside their images, called NAME_mask.',
  settings,
  fits: ({ files }) => (pairedShare(files, maskWords) >= leastPaired ? 0.9 : 0),
};
