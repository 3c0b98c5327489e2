import { z } from 'zod';

/**
 * How training images are varied, a new way each time they are seen. What is 0 or none is off; `learning/augmentation`
 * says what each does.
 */
export const augmentationSchema = z
  .object({
    flip: z.enum(['none', 'horizontal', 'vertical', 'both']).default('none'),
    /** Pixels, either way. */
    shift: z.number().int().min(0).max(64).default(0),
    /** Degrees, either way. */
    rotation: z.number().min(0).max(180).default(0),
    /** Share of the size, either way. */
    zoom: z.number().min(0).max(0.9).default(0),
    /** What comes in from beyond the image. */
    border: z.enum(['black', 'reflect']).default('black'),
    /** Share of the range from black to white, either way. */
    brightness: z.number().min(0).max(1).default(0),
    contrast: z.number().min(0).max(1).default(0),
    saturation: z.number().min(0).max(1).default(0),
    /** Side of the square, pixels. */
    cutout: z.number().int().min(0).max(256).default(0),
  })
  .strict();

export type AugmentationRecipe = z.infer<typeof augmentationSchema>;
