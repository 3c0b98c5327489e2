import type { Column } from './grid';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A line along the lane that it comes from, up to the column before the one that it leads to. */
export function lineTo(from: Point, to: Point, columns: readonly Column[], first: number, last: number): string {
  if (from.y === to.y) return `M${round(from.x)} ${round(from.y)}H${round(to.x)}`;
  const near = columns[last - 1];
  const bend = last > first && near ? Math.min(near.middle + near.room / 2, to.x - 1) : from.x;
  const half = (Math.max(bend, from.x) + to.x) / 2;
  return (
    `M${round(from.x)} ${round(from.y)}H${round(Math.max(bend, from.x))}` +
    `C${round(half)} ${round(from.y)} ${round(half)} ${round(to.y)} ${round(to.x)} ${round(to.y)}`
  );
}

/** A path up, across at `level`, and down on what it ends at. */
export function arcPath(from: Point, to: Point, level: number): string {
  const bend = Math.min(12, (to.x - from.x) / 2);
  return (
    `M${round(from.x)} ${round(from.y)}Q${round(from.x)} ${round(level)} ${round(from.x + bend)} ${round(level)}` +
    `H${round(to.x - bend)}Q${round(to.x)} ${round(level)} ${round(to.x)} ${round(to.y)}`
  );
}

const round = (value: number) => Math.round(value * 10) / 10;
