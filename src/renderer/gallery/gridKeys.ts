/** Where an item of a grid is, in pixels. */
export interface Place {
  readonly left: number;
  readonly top: number;
}

const nearest = (places: readonly Place[], candidates: readonly number[], left: number): number | undefined =>
  candidates.reduce<number | undefined>(
    (best, index) =>
      best === undefined || Math.abs(places[index]!.left - left) < Math.abs(places[best]!.left - left) ? index : best,
    undefined,
  );

/**
 * The item of a wrapped grid that a key leads to.
 * @param places of all items, row by row
 * @returns its index, or nothing where the key leads nowhere
 */
export function itemAt(places: readonly Place[], from: number, key: string): number | undefined {
  const here = places[from];
  if (!here) return undefined;
  const indexes = places.map((_, index) => index);
  const row = (tops: readonly number[], pick: (...tops: number[]) => number): number | undefined => {
    if (tops.length === 0) return undefined;
    const top = pick(...tops);
    return nearest(
      places,
      indexes.filter((index) => places[index]!.top === top),
      here.left,
    );
  };
  const tops = places.map(({ top }) => top);
  switch (key) {
    case 'ArrowRight':
      return from + 1 < places.length ? from + 1 : undefined;
    case 'ArrowLeft':
      return from > 0 ? from - 1 : undefined;
    case 'ArrowDown':
      return row(
        tops.filter((top) => top > here.top),
        Math.min,
      );
    case 'ArrowUp':
      return row(
        tops.filter((top) => top < here.top),
        Math.max,
      );
    case 'Home':
      return 0;
    case 'End':
      return places.length - 1;
    default:
      return undefined;
  }
}
