import { downsample, pick } from '@shared/learning/curves/downsample';
import { smooth } from '@shared/learning/curves/smooth';
import type { RequestOutput } from '@shared/contract/contract';
import type { Row } from './connection';
import { eventsOfRow, pointsOfRow } from './eventRows';
import { joinPoints, type StepPoints } from './stepPoints';

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

/** Puts a run's rows of events together into its curves. */
export function collectCurve(run: string, rows: readonly Row[]): WholeCurve {
  let parts: StepPoints[] = [];
  let epochs: { time: number; step: number; loss: number; accuracy: number | undefined }[] = [];
  let stepsPerEpoch: number | undefined;
  for (const row of rows) {
    if (row['type'] === 'steps') {
      parts.push(pointsOfRow(row));
      continue;
    }
    const time = Number(row['time']);
    for (const event of eventsOfRow(run, row)) {
      if (event.type === 'started') {
        // A run that goes on from a checkpoint forgets what came after it; the steps come again.
        parts = parts.map((part) => upTo(part, event.step));
        epochs = epochs.filter(({ step }) => step <= event.step);
        stepsPerEpoch = event.stepsPerEpoch;
      }
      if (event.type === 'epoch' && event.validation) {
        const { loss, accuracy } = event.validation;
        epochs.push({ time, step: event.step, loss, accuracy });
      }
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
  const { accuracy } = points;
  return {
    time: points.time.slice(0, length),
    step: points.step.slice(0, length),
    loss: points.loss.slice(0, length),
    ...(accuracy && { accuracy: accuracy.slice(0, length) }),
    learningRate: points.learningRate.slice(0, length),
  };
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
