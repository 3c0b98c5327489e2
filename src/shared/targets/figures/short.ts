import type { Point } from './solid';

/** A length as it is written in SVG: hundredths of a pixel are enough. */
export const short = (value: number): string => String(Math.round(value * 100) / 100);

/** A line through points as the path of an SVG. */
export const lineText = (points: readonly Point[]): string =>
  `M${points.map(({ x, y }) => `${short(x)},${short(y)}`).join('L')}`;
