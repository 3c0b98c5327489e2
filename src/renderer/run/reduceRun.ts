import { measuresByName, type RunEvent } from '@shared/contract/events';
import { append, emptyCurve, lastStep, truncateAfter, type Curve } from './growingCurve';
import { emptyRun, type EventOf, type Mark, type Run } from './shownRun';

const contentOf = <Event extends RunEvent>({ type: _type, run: _run, ...rest }: Event): Omit<Event, 'type' | 'run'> =>
  rest;

/** A run that resumes from a checkpoint forgets what came after it; the steps will come again. */
function rewind(run: Run, step: number): Run {
  return {
    ...run,
    curves: Object.entries(run.curves).reduce(
      (curves, [name, curve]) => ({ ...curves, [name]: truncateAfter(curve, step) }),
      run.curves,
    ),
    epochs: run.epochs.filter((epoch) => epoch.step <= step),
    marks: run.marks.filter((mark) => mark.step <= step),
    progress: undefined,
    finish: undefined,
    tested: undefined,
    failure: undefined,
    ...{ message: undefined, looking: undefined },
  };
}

/** Appends what lies beyond the curve's end: steps that come again (history and live stream overlap) add nothing. */
function appendNew(curve: Curve, steps: readonly number[], values: readonly number[]): Curve {
  const last = lastStep(curve);
  const first = steps.findIndex((step) => step > last);
  if (first === -1) return curve;
  return first === 0 ? append(curve, steps, values) : append(curve, steps.slice(first), values.slice(first));
}

const sameMark = (left: Mark, right: Mark): boolean =>
  left.step === right.step && left.kind === right.kind && left.label === right.label;

type Reducers = { readonly [Type in RunEvent['type']]: (run: Run, event: EventOf<Type>) => Run };

const reducers: Reducers = {
  started: (run, event) => ({
    ...rewind(run, event.step),
    start: contentOf(event),
    state: run.state === 'paused' ? 'paused' : 'running',
  }),
  state: (run, event) => ({
    ...run,
    state: event.state,
    message: event.message === undefined ? undefined : { message: event.message, said: event.said },
    looking: undefined,
    // A run that prepares again has recovered from what stopped it.
    failure: event.state === 'preparing' ? undefined : run.failure,
  }),
  // Late ones say nothing of a run that has begun.
  preparing: (run, event) => (run.state === 'preparing' ? { ...run, looking: contentOf(event) } : run),
  steps: (run, event) => ({
    ...run,
    curves: Object.entries(measuresByName<number[]>(event)).reduce(
      (curves, [name, values]) => ({
        ...curves,
        [name]: appendNew(curves[name] ?? emptyCurve(), event.step, values),
      }),
      run.curves,
    ),
    learningRate: event.learningRate,
  }),
  progress: (run, event) => ({ ...run, progress: contentOf(event) }),
  epoch: (run, event) => ({
    ...run,
    epochs: [...run.epochs.filter((epoch) => epoch.epoch < event.epoch), contentOf(event)],
  }),
  filters: (run, { path, step, tiles }) => ({ ...run, filters: new Map(run.filters).set(path, { step, tiles }) }),
  featureMaps: (run, { path, step, tiles, sample }) => ({
    ...run,
    featureMaps: new Map(run.featureMaps).set(path, { step, tiles, sample }),
  }),
  gradients: (run, event) => ({ ...run, gradients: contentOf(event) }),
  mark: (run, event) => ({ ...run, marks: [...run.marks.filter((mark) => !sameMark(mark, event)), contentOf(event)] }),
  checkpoint: (run, event) => ({ ...run, checkpointStep: event.step }),
  finished: (run, event) => ({ ...run, state: 'finished', finish: contentOf(event), message: undefined }),
  tested: (run, event) => ({ ...run, tested: contentOf(event) }),
  failed: (run, event) => ({
    ...run,
    state: event.lost ? 'lost' : 'failed',
    failure: contentOf(event),
    checkpointStep: event.checkpointStep ?? run.checkpointStep,
  }),
};

/** Whether an event announces a new run; other events of a run that is not shown are late. */
const announces = (event: RunEvent): boolean =>
  event.type === 'started' || (event.type === 'state' && event.state === 'preparing');

/**
 * The run after an event. Events of another run than the one shown are dropped, unless they announce a new one: then
 * that one is shown. Pure: the same events in the same order give the same run, live or replayed; and the latest
 * events once more, in order, change nothing.
 */
export function reduceRun(run: Run | undefined, event: RunEvent): Run | undefined {
  if (run?.run !== event.run) {
    if (!announces(event)) return run;
    return reduceRun(emptyRun(event.run), event);
  }
  return (reducers[event.type] as (run: Run, event: RunEvent) => Run)(run, event);
}
