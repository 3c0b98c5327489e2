import type { AlignedData } from 'uplot';
import { stepsOf, valuesOf, type Curve } from '../run/growingCurve';
import { downsample } from '@shared/learning/curves/downsample';
import { smooth } from '@shared/learning/curves/smooth';

export interface Points {
  readonly steps: readonly number[];
  readonly values: readonly number[];
}

export interface CurveDataOptions {
  readonly smoothing: number;
  /** Width of the plot in pixels: more points than are distinguishable are not drawn. */
  readonly width: number;
  /** A logarithmic axis cannot show values that are not positive. */
  readonly logarithmic: boolean;
}

/** Rows of what a chart draws: steps, each step's value, the smoothed line, validation. */
export const rows = { steps: 0, raw: 1, smoothed: 2, validation: 3 } as const;

const merge = (left: ArrayLike<number>, right: readonly number[]): number[] =>
  [...new Set([...Array.from(left), ...right])].sort((one, other) => one - other);

/** Values at `steps`; `undefined` where the line has no point there, which is spanned, and `null` where it breaks. */
function at(
  steps: readonly number[],
  points: ReadonlyMap<number, number>,
  logarithmic: boolean,
): (number | null | undefined)[] {
  return steps.map((step) => {
    const value = points.get(step);
    if (value === undefined) return undefined;
    return Number.isFinite(value) && (!logarithmic || value > 0) ? value : null;
  });
}

/** What uPlot draws of a training curve and its validation points: few enough points for the width, one common axis. */
export function curveData(curve: Curve, validation: Points, options: CurveDataOptions): AlignedData {
  const { smoothing, width, logarithmic } = options;
  const steps = stepsOf(curve);
  const values = valuesOf(curve);
  const smoothed = smooth(steps, values, smoothing);
  const chosen = downsample(values, Math.max(1, Math.ceil(width / 2)));
  const raw = new Map<number, number>();
  const line = new Map<number, number>();
  for (const index of chosen) {
    raw.set(steps[index]!, values[index]!);
    line.set(steps[index]!, smoothed[index]!);
  }
  const common = merge(
    chosen.map((index) => steps[index]!),
    validation.steps,
  );
  return [
    common,
    at(common, raw, logarithmic),
    at(common, line, logarithmic),
    at(common, new Map(validation.steps.map((step, index) => [step, validation.values[index]!])), logarithmic),
  ];
}

/** The row's value at or before a place on the axis: what a hover over a sparse line should read. */
export function valueBefore(data: AlignedData, row: number, index: number): number | undefined {
  for (let place = index; place >= 0; place -= 1) {
    const value = data[row]?.[place];
    if (typeof value === 'number') return value;
  }
  return undefined;
}
