import { z } from 'zod';

/** What fills the area outside the image, for all that move images. */
export const borderSchema = z.enum(['black', 'reflect']).default('black');

export type Border = z.infer<typeof borderSchema>;

/** What stands for a place that is black because it lies beyond the image. */
export const beyond = -1;

/** The row or column of an image that stands at this one, which may lie beyond its edge. */
export function placeInImage(place: number, extent: number, border: Border): number {
  if (place >= 0 && place < extent) return place;
  if (border === 'black') return beyond;
  const turn = ((place % (2 * extent)) + 2 * extent) % (2 * extent);
  return Math.min(turn, 2 * extent - 1 - turn);
}
