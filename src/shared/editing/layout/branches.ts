import { distanceBelow, joined, movedAcross, type Contour } from './contour';

/** A branch that stands beside others between two nodes of a trunk. */
export interface Branch {
  readonly contour: Contour;
  /** The longest path through it, in nodes. */
  readonly length: number;
  /** Both what it reads and what reads it are nodes of the trunk. */
  readonly isClosed: boolean;
}

/** Least distance between the lines of neighbours, where no column has nodes of both. */
const leastDistance = 40;

/**
 * How far each branch's own line lies below the trunk's, pixels. Branches keep their order from top to bottom and stand
 * symmetric about the trunk. One that is longer than its only companion, or than all where ends are open, is on the trunk:
 * what leaves it and comes back stands above, what does not, below.
 */
export function spread(branches: readonly Branch[], gap: number): number[] {
  const longest = branches.reduce((best, { length }, index) => (length > branches[best]!.length ? index : best), 0);
  const isEven = branches.every(({ length }) => length === branches[0]!.length);
  const isClosed = branches.every((branch) => branch.isClosed);
  if (branches.length === 2 && isClosed && !isEven) return around(branches, longest, [1 - longest], [], gap);
  if (!isEven && !isClosed) {
    const others = branches.map((_, index) => index).filter((index) => index !== longest);
    const below = others.filter((index) => !branches[index]!.isClosed);
    const above = others.filter((index) => branches[index]!.isClosed);
    return around(branches, longest, above, below, gap);
  }
  const half = Math.floor(branches.length / 2);
  const above = Array.from({ length: half }, (_, index) => half - 1 - index);
  const below = Array.from({ length: half }, (_, index) => branches.length - half + index);
  return around(branches, branches.length % 2 ? half : undefined, above, below, gap);
}

/** @param above from the trunk outwards, as `below` */
function around(
  branches: readonly Branch[],
  middle: number | undefined,
  above: readonly number[],
  below: readonly number[],
  gap: number,
): number[] {
  const offsets = branches.map(() => 0);
  const placed: Contour[] = middle === undefined ? [] : [branches[middle]!.contour];
  for (let ring = 0; ring < Math.max(above.length, below.length); ring++) {
    const [up, down] = [branches[above[ring] ?? -1]?.contour, branches[below[ring] ?? -1]?.contour];
    const outline = placed.length ? joined(placed) : undefined;
    // Without a middle the first pair shares the gap.
    const needed = outline
      ? Math.max(up ? distanceBelow(up, outline, gap) : 0, down ? distanceBelow(outline, down, gap) : 0)
      : up && down && distanceBelow(up, down, gap) / 2;
    const distance = Math.max(needed ?? 0, leastDistance);
    if (up) offsets[above[ring]!] = -distance;
    if (down) offsets[below[ring]!] = distance;
    placed.push(...(up ? [movedAcross(up, -distance)] : []), ...(down ? [movedAcross(down, distance)] : []));
  }
  return offsets;
}
