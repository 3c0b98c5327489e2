import type { Bounds } from './bounds';

/** What is further apart than this, one above the other, is in different rows, pixels: branches are closer. */
const rowGap = 60;

export interface Row {
  readonly top: number;
  readonly bottom: number;
}

/** The row of each of some boxes, from the top: rows of a folded trunk, or parts that nothing joins. */
export function rowsOf(boxes: readonly Bounds[]): readonly Row[] {
  const rows = new Array<Row>(boxes.length);
  const order = [...boxes.keys()].sort((one, other) => boxes[one]!.top - boxes[other]!.top);
  let current: { top: number; bottom: number } | undefined;
  for (const index of order) {
    const { top, bottom } = boxes[index]!;
    if (!current || top > current.bottom + rowGap) current = { top, bottom };
    else current.bottom = Math.max(current.bottom, bottom);
    rows[index] = current;
  }
  return rows;
}
