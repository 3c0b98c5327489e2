/** The outline of laid-out nodes, column by column: how far they reach above and below their trunk's line, which is 0. */
export interface Contour {
  readonly first: number;
  /** Of each column from `first` on, pixels; negative above the line. */
  readonly top: readonly number[];
  readonly bottom: readonly number[];
}

export const lastOf = ({ first, top }: Contour): number => first + top.length - 1;

export const movedAcross = ({ first, top, bottom }: Contour, by: number): Contour => ({
  first,
  top: top.map((value) => value + by),
  bottom: bottom.map((value) => value + by),
});

/** One outline around several. Columns between them that none has keep `wire`, half the room of an edge that passes. */
export function joined(contours: readonly Contour[], wire = 0): Contour {
  const first = Math.min(...contours.map((contour) => contour.first));
  const count = Math.max(...contours.map(lastOf)) - first + 1;
  const top = new Array<number>(count).fill(Infinity);
  const bottom = new Array<number>(count).fill(-Infinity);
  for (const contour of contours)
    contour.top.forEach((value, index) => {
      const column = contour.first - first + index;
      top[column] = Math.min(top[column]!, value);
      bottom[column] = Math.max(bottom[column]!, contour.bottom[index]!);
    });
  return {
    first,
    top: top.map((value) => (value === Infinity ? -wire : value)),
    bottom: bottom.map((value) => (value === -Infinity ? wire : value)),
  };
}

/** How far down `lower` must move to lie under `upper` with a gap between them in each column that both have. */
export function distanceBelow(upper: Contour, lower: Contour, gap: number): number {
  let distance = -Infinity;
  const end = Math.min(lastOf(upper), lastOf(lower));
  for (let column = Math.max(upper.first, lower.first); column <= end; column++)
    distance = Math.max(distance, upper.bottom[column - upper.first]! - lower.top[column - lower.first]!);
  return distance + gap;
}

export function highest(contour: Contour, from: number, to: number): number {
  return Math.min(...contour.top.slice(Math.max(0, from - contour.first), to - contour.first + 1));
}

/** The outline with room for an arc above the columns from one to another. */
export function withArc(contour: Contour, from: number, to: number, room: number): Contour {
  const level = highest(contour, from, to) - room;
  const isUnder = (index: number) => index >= from - contour.first && index <= to - contour.first;
  return { ...contour, top: contour.top.map((value, index) => (isUnder(index) ? level : value)) };
}
