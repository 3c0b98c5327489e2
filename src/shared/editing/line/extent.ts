import { parseLine, type Step } from './parseLine';

/** The share of a row that an empty branch takes: it is a wire. */
const wire = 0.5;

/** Columns and rows of the canvas that a typed line takes. */
export function lineExtent(text: string): { readonly columns: number; readonly rows: number } {
  const { steps } = parseLine(text);
  return { columns: widthOf(steps), rows: heightOf(steps) };
}

/** Columns that a step, or steps in a row, take. */
export function widthOf(what: Step | readonly Step[]): number {
  if (!('kind' in what)) return what.reduce((sum, step) => sum + widthOf(step), 0);
  return what.times * (what.kind === 'block' ? 1 : Math.max(...what.branches.map((branch) => widthOf(branch))));
}

/** Rows that a step, or steps in a row, take. */
export function heightOf(what: Step | readonly Step[]): number {
  if (!('kind' in what)) return what.length ? Math.max(...what.map((step) => heightOf(step))) : wire;
  return what.kind === 'block' ? 1 : what.branches.reduce((sum, branch) => sum + heightOf(branch), 0);
}
