import { z } from 'zod';

/** MB (2²⁰ bytes) of a generated set: enough to try things out, and made in a few seconds. */
export const mostGenerated = 128;

/** The least and the greatest side of generated images, pixels. */
export const generatedSides = { least: 8, most: 256 } as const;

/** How many examples a split may have. */
export const exampleCount = z.number().int().positive().max(100_000);

/** A whole number from `least` to `most`. */
export const wholeNumber = (least: number, most: number) => z.number().int().min(least).max(most);
