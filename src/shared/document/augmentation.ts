import { z } from 'zod';

/**
 * Random augmentation of training images, drawn anew each time an image is used. A setting of 0 or none is off; see
 * `learning/augmentation` for what each does.
 */
export const augmentationSchema = z
  .object({
    flip: z.enum(['none', 'horizontal', 'vertical', 'both']).default('none'),
    /** Pixels, in either direction. */
    shift: z.number().int().min(0).max(64).default(0),
    /** Degrees, in either direction. */
    rotation: z.number().min(0).max(180).default(0),
    /** Fraction of the size, in either direction. */
    zoom: z.number().min(0).max(0.9).default(0),
    /** What fills the area outside the image. */
    border: z.enum(['black', 'reflect']).default('black'),
    /** Fraction of the range from black to white, in either direction. */
    brightness: z.number().min(0).max(1).default(0),
    contrast: z.number().min(0).max(1).default(0),
    saturation: z.number().min(0).max(1).default(0),
    /** Side of the square, pixels. */
    cutout: z.number().int().min(0).max(256).default(0),
  })
  .strict();

export type AugmentationRecipe = z.infer<typeof augmentationSchema>;
