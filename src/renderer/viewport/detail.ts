/** Levels of detail, from near to far. */
export const details = ['full', 'tile', 'block'] as const;
export type Detail = (typeof details)[number];

/** How much nodes show at a zoom: everything, a tile with name and shape, or a coloured block. */
export function detailAt(zoom: number): Detail {
  if (zoom >= 0.45) return 'full';
  return zoom >= 0.2 ? 'tile' : 'block';
}
