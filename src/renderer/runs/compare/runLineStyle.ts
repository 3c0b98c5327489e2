/**
 * Number of colours, distinguishable with any colour vision (after Okabe and Ito); `compare.css` defines them per
 * theme.
 */
const colours = 8;

/** Lines of equal colour differ in their dashes. */
const dashes: readonly (readonly number[])[] = [[], [8, 4], [2, 3], [8, 3, 2, 3]];

export interface LineStyle {
  /** The name of a colour of the theme. */
  readonly variable: string;
  readonly dash: readonly number[];
}

/** How the line of a run is drawn, by its place among those that are compared. */
export function lineStyle(index: number): LineStyle {
  return { variable: `--run-${(index % colours) + 1}`, dash: dashes[Math.floor(index / colours) % dashes.length]! };
}
