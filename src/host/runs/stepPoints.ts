import type { RunEvent } from '@shared/contract/events';

type StepsEvent = Extract<RunEvent, { type: 'steps' }>;

/** Training steps as columns of equal length. */
export interface StepPoints {
  /** When the step's event came, milliseconds since 1970. */
  readonly time: number[];
  readonly step: number[];
  readonly loss: number[];
  /** By name, as in events: as many values of each as steps. */
  readonly metrics: Readonly<Record<string, number[]>>;
  readonly learningRate: number[];
}

export function pointsOf({ step, loss, metrics, learningRate }: StepsEvent, time: number): StepPoints {
  const same = (value: number) => step.map(() => value);
  return { time: same(time), step, loss, metrics, learningRate: same(learningRate) };
}

/** Those at these places. */
export function pickPoints(points: StepPoints, places: readonly number[]): StepPoints {
  const picked = (values: readonly number[]) => places.map((place) => values[place]!);
  return {
    time: picked(points.time),
    step: picked(points.step),
    loss: picked(points.loss),
    metrics: mapValues(points.metrics, picked),
    learningRate: picked(points.learningRate),
  };
}

/** One after the other. Metrics are kept where every part has them. */
export function joinPoints(parts: readonly StepPoints[]): StepPoints {
  const all = (column: (part: StepPoints) => number[]) => parts.flatMap(column);
  const names = Object.keys(parts[0]?.metrics ?? {}).filter((name) => parts.every(({ metrics }) => metrics[name]));
  return {
    time: all(({ time }) => time),
    step: all(({ step }) => step),
    loss: all(({ loss }) => loss),
    metrics: Object.fromEntries(names.map((name) => [name, all(({ metrics }) => metrics[name]!)])),
    learningRate: all(({ learningRate }) => learningRate),
  };
}

/** Events of these points: those that came at one time with one learning rate are one event again. */
export function eventsOf(run: string, { time, step, loss, metrics, learningRate }: StepPoints): StepsEvent[] {
  const events: StepsEvent[] = [];
  let start = 0;
  for (let end = 1; end <= step.length; end++) {
    const goesOn = end < step.length && time[end] === time[start] && learningRate[end] === learningRate[start];
    if (goesOn) continue;
    const part = (values: readonly number[]) => values.slice(start, end);
    events.push({
      ...{ type: 'steps', run, step: part(step), loss: part(loss) },
      metrics: mapValues(metrics, part),
      learningRate: learningRate[start]!,
    });
    start = end;
  }
  return events;
}

function mapValues(
  columns: StepPoints['metrics'],
  change: (values: readonly number[]) => number[],
): Record<string, number[]> {
  return Object.fromEntries(Object.entries(columns).map(([name, values]) => [name, change(values)]));
}
