/** Colours that stay apart for every kind of colour vision (after Okabe and Ito), as `runs.css` gives them in both themes. */
const colours = 8;

/** Lines of one colour are told apart by their dashes. */
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
