import { downsample, pick } from '@shared/learning/curves/downsample';
import { smooth } from '@shared/learning/curves/smooth';
import type { RequestOutput } from '@shared/contract/contract';
import { measuresByName } from '@shared/contract/events';
import type { CurvePart } from './curveParts';
import { joinPoints, pickPoints, type StepPoints } from './stepPoints';

/** Points at the ends of epochs, columns of equal length. */
export interface EpochPoints {
  readonly time: number[];
  readonly step: number[];
  /** See `measuresByName`. */
  readonly measures: Readonly<Record<string, number>>[];
}

export interface WholeCurve {
  readonly train: StepPoints;
  readonly validation: EpochPoints;
  readonly stepsPerEpoch: number | undefined;
}

/** Puts the parts of a run together into its curves. */
export function collectCurve(all: readonly CurvePart[]): WholeCurve {
  let parts: StepPoints[] = [];
  let epochs: { time: number; step: number; measures: Record<string, number> }[] = [];
  let stepsPerEpoch: number | undefined;
  for (const part of all) {
    if ('points' in part) {
      parts.push(part.points);
      continue;
    }
    const { event, time } = part;
    if (event.type === 'started') {
      // A run that goes on from a checkpoint forgets what came after it; the steps come again.
      parts = parts.map((points) => upTo(points, event.step));
      epochs = epochs.filter(({ step }) => step <= event.step);
      stepsPerEpoch = event.stepsPerEpoch;
    }
    if (event.type === 'epoch' && event.validation) {
      epochs.push({ time, step: event.step, measures: measuresByName(event.validation) });
    }
  }
  return {
    train: joinPoints(parts.filter(({ step }) => step.length > 0)),
    validation: {
      time: epochs.map(({ time }) => time),
      step: epochs.map(({ step }) => step),
      measures: epochs.map(({ measures }) => measures),
    },
    stepsPerEpoch,
  };
}

function upTo(points: StepPoints, last: number): StepPoints {
  if ((points.step.at(-1) ?? 0) <= last) return points;
  const length = points.step.findIndex((step) => step > last);
  return pickPoints(
    points,
    Array.from({ length }, (_, index) => index),
  );
}

type DisplayedCurve = RequestOutput<'runs.curves'>[number];

/**
 * A curve as a chart of this many pixels needs it: smoothed over every step, then of each stretch of steps only the
 * first, lowest, highest and last value, so that no peak is lost.
 */
export function displayed(run: string, curve: WholeCurve, width: number, smoothing: number): DisplayedCurve {
  const { train, validation, stepsPerEpoch } = curve;
  const line = (values: readonly number[]) => {
    const smoothed = smooth(train.step, values, smoothing);
    const chosen = downsample(values, Math.max(1, Math.ceil(width / 4)));
    return { step: pick(train.step, chosen), raw: pick(values, chosen), smoothed: pick(smoothed, chosen) };
  };
  const dots = (name: string) => {
    const there = validation.measures.flatMap(({ [name]: value }, index) =>
      value === undefined ? [] : [[index, value]],
    );
    return { step: there.map(([index]) => validation.step[index!]!), value: there.map(([, value]) => value!) };
  };
  const columns: Readonly<Record<string, readonly number[]>> = measuresByName(train);
  const names = new Set([...Object.keys(columns), ...validation.measures.flatMap(Object.keys)]);
  return {
    run,
    ...(stepsPerEpoch !== undefined && { stepsPerEpoch }),
    curves: Object.fromEntries(
      [...names].map((name) => [name, { train: line(columns[name] ?? []), validation: dots(name) }]),
    ),
  };
}
