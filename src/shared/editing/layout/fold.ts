/** A stretch of a trunk that stays in one row. */
export interface Segment {
  /** Its length along the trunk with the gap behind it, pixels. */
  readonly length: number;
  /** A new resolution begins here. */
  readonly isStage: boolean;
}

/** How full a row is at least before it ends at a change of resolution instead of at its very end. */
const leastFilled = 0.4;

/** The first segment of each row, where rows have at most a length; they end at changes of resolution where they can. */
export function rowsWithin(segments: readonly Segment[], most: number): number[] {
  const rows = [0];
  let length = 0;
  let change: { readonly at: number; readonly length: number } | undefined;
  for (let index = 0; index < segments.length; index++) {
    const segment = segments[index]!;
    if (length > 0 && segment.isStage) change = { at: index, length };
    if (length > 0 && length + segment.length > most) {
      if (change && change.at < index && change.length >= most * leastFilled) index = change.at;
      rows.push(index);
      [length, change] = [0, undefined];
    }
    length += segments[index]!.length;
  }
  return rows;
}

/** Lengths of rows that are worth a try: the whole, its half, its third and so on. */
export function lengthsToTry(segments: readonly Segment[], least: number): number[] {
  const whole = segments.reduce((sum, { length }) => sum + length, 0);
  const most = Math.max(1, Math.min(24, segments.length, Math.ceil(whole / least)));
  return Array.from({ length: most }, (_, index) => whole / (index + 1) + 1).flatMap((length, index) =>
    index === 0 ? [length] : [length, length * 1.15],
  );
}
