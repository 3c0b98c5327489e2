import type { AlignedData } from 'uplot';
import type { RequestOutput } from '@shared/contract/contract';

export type RunCurves = RequestOutput<'runs.curves'>[number];

/** Rows of the drawn data for each run: the steps' own values, the smoothed line, validation. */
export const rowsPerRun = 3;

/** Of a run that did not measure it. */
const noCurve: RunCurves['curves'][string] = {
  train: { step: [], raw: [], smoothed: [] },
  validation: { step: [], value: [] },
};

/**
 * What uPlot draws of several runs: one common axis of steps, then three rows a run.
 * @param metric the measure's name
 * @param logarithmic what is not positive has no place on a logarithmic axis
 */
export function compareData(curves: readonly RunCurves[], metric: string, logarithmic: boolean): AlignedData {
  const steps = new Set<number>();
  const ofMetric = curves.map((run) => run.curves[metric] ?? noCurve);
  for (const curve of ofMetric) {
    for (const step of curve.train.step) steps.add(step);
    for (const step of curve.validation.step) steps.add(step);
  }
  const axis = Float64Array.from(steps).sort();
  const places = new Map(Array.from(axis, (step, place) => [step, place]));
  const row = (at: readonly number[], values: readonly number[]) => {
    // `undefined` is spanned by the line, `null` breaks it.
    const made = new Array<number | null | undefined>(axis.length).fill(undefined);
    at.forEach((step, index) => {
      const value = values[index]!;
      made[places.get(step)!] = Number.isFinite(value) && (!logarithmic || value > 0) ? value : null;
    });
    return made;
  };
  return [
    axis,
    ...ofMetric.flatMap(({ train, validation }) => [
      row(train.step, train.raw),
      row(train.step, train.smoothed),
      row(validation.step, validation.value),
    ]),
  ];
}
