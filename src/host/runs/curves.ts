import { downsample, pick } from '@shared/learning/curves/downsample';
import { smooth } from '@shared/learning/curves/smooth';
import type { RequestOutput } from '@shared/contract/contract';
import type { CurvePart } from './curveParts';
import { joinPoints, pickPoints, type StepPoints } from './stepPoints';

/** Points at the ends of epochs, columns of equal length. */
export interface EpochPoints {
  readonly time: number[];
  readonly step: number[];
  readonly loss: number[];
  readonly accuracy: (number | undefined)[];
}

export interface WholeCurve {
  readonly train: StepPoints;
  readonly validation: EpochPoints;
  readonly stepsPerEpoch: number | undefined;
}

/** Puts the parts of a run together into its curves. */
export function collectCurve(all: readonly CurvePart[]): WholeCurve {
  let parts: StepPoints[] = [];
  let epochs: { time: number; step: number; loss: number; accuracy: number | undefined }[] = [];
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
      const {
        loss,
        metrics: { accuracy },
      } = event.validation;
      epochs.push({ time, step: event.step, loss, accuracy });
    }
  }
  return {
    train: joinPoints(parts.filter(({ step }) => step.length > 0)),
    validation: {
      time: epochs.map(({ time }) => time),
      step: epochs.map(({ step }) => step),
      loss: epochs.map(({ loss }) => loss),
      accuracy: epochs.map(({ accuracy }) => accuracy),
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
  const rated = validation.accuracy.flatMap((value, index) => (value === undefined ? [] : [[index, value] as const]));
  return {
    run,
    ...(stepsPerEpoch !== undefined && { stepsPerEpoch }),
    loss: { train: line(train.loss), validation: { step: validation.step, value: validation.loss } },
    accuracy: {
      train: line(train.accuracy ?? []),
      validation: { step: rated.map(([index]) => validation.step[index]!), value: rated.map(([, value]) => value) },
    },
  };
}
