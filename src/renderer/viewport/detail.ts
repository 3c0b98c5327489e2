/** Levels of detail, from near to far. */
export const details = ['full', 'tile', 'block'] as const;
export type Detail = (typeof details)[number];

/** From here on the text of a node can be read. */
const readable = 0.6;
/** From here on tiles have names. */
export const tileZoom = 0.2;

/** How much nodes show at a zoom: everything, a tile with name and shape, or a coloured block; as tiles they never show everything. */
export function detailAt(zoom: number, asTiles = false): Detail {
  if (zoom >= readable && !asTiles) return 'full';
  return zoom >= tileZoom ? 'tile' : 'block';
}

/** By how much text is enlarged from afar to keep its size on the screen; in steps, so that a zoom does not style all anew in every frame. */
export function textScaleAt(zoom: number): number {
  return Math.round(100 * 1.1 ** Math.round(Math.log(1 / zoom) / Math.log(1.1))) / 100;
}
