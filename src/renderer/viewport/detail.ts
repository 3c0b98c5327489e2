/** From near to far. */
export const details = ['full', 'tile', 'block'] as const;
export type Detail = (typeof details)[number];

/** How much nodes show: all of it; far out a tile with name and shape; further out the tile alone. */
export function detailAt(zoom: number): Detail {
  if (zoom >= 0.45) return 'full';
  return zoom >= 0.2 ? 'tile' : 'block';
}
