import type { RunEvent, RunState, Tiles } from '@shared/ipc/events';
import { append, emptyCurve, lastStep, recentMean, truncateAfter, type Curve } from './growingCurve';

type EventOf<Type extends RunEvent['type']> = Extract<RunEvent, { type: Type }>;
type Told<Type extends RunEvent['type']> = Omit<EventOf<Type>, 'type' | 'run'>;

export type Start = Told<'started'>;
export type Progress = Told<'progress'>;
export type Epoch = Told<'epoch'>;
export type Mark = Told<'mark'>;
export type Finish = Told<'finished'>;
export type Failure = Told<'failed'>;

/** Tiles with the step that they were taken at. */
export interface TilesAt {
  readonly step: number;
  readonly tiles: Tiles;
  /** Feature maps: the test image that they are of. */
  readonly sample?: number;
}

/** All that the interface knows of the one run that it shows. */
export interface Run {
  readonly run: string;
  readonly state: RunState;
  /** What the trainer said along with its state: `Reading the data`. */
  readonly message?: string;
  readonly start?: Start;
  readonly loss: Curve;
  readonly accuracy: Curve;
  /** The rate of the latest steps. */
  readonly learningRate?: number;
  readonly progress?: Progress;
  readonly epochs: readonly Epoch[];
  readonly marks: readonly Mark[];
  readonly checkpointStep?: number;
  readonly filters: ReadonlyMap<string, TilesAt>;
  readonly featureMaps: ReadonlyMap<string, TilesAt>;
  readonly finish?: Finish;
  readonly failure?: Failure;
}

export function emptyRun(run: string): Run {
  return {
    run,
    state: 'preparing',
    loss: emptyCurve(),
    accuracy: emptyCurve(),
    epochs: [],
    marks: [],
    filters: new Map(),
    featureMaps: new Map(),
  };
}

const told = <Event extends RunEvent>({ type: _type, run: _run, ...rest }: Event): Omit<Event, 'type' | 'run'> => rest;

/** A run that goes on from a checkpoint forgets what came after it; the steps will come again. */
function rewind(run: Run, step: number): Run {
  return {
    ...run,
    loss: truncateAfter(run.loss, step),
    accuracy: truncateAfter(run.accuracy, step),
    epochs: run.epochs.filter((epoch) => epoch.step <= step),
    marks: run.marks.filter((mark) => mark.step <= step),
    progress: undefined,
    finish: undefined,
    failure: undefined,
    message: undefined,
  };
}

/** Appends what lies beyond the curve's end: steps that are told again (history and live stream overlap) add nothing. */
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
    start: told(event),
    state: run.state === 'paused' ? 'paused' : 'running',
  }),
  state: (run, event) => ({
    ...run,
    state: event.state,
    message: event.message,
    // A run that prepares anew has got over what stopped it.
    failure: event.state === 'preparing' ? undefined : run.failure,
  }),
  steps: (run, event) => ({
    ...run,
    loss: appendNew(run.loss, event.step, event.loss),
    accuracy: event.accuracy ? appendNew(run.accuracy, event.step, event.accuracy) : run.accuracy,
    learningRate: event.learningRate,
  }),
  progress: (run, event) => ({ ...run, progress: told(event) }),
  epoch: (run, event) => ({
    ...run,
    epochs: [...run.epochs.filter((epoch) => epoch.epoch < event.epoch), told(event)],
  }),
  filters: (run, { path, step, tiles }) => ({ ...run, filters: new Map(run.filters).set(path, { step, tiles }) }),
  featureMaps: (run, { path, step, tiles, sample }) => ({
    ...run,
    featureMaps: new Map(run.featureMaps).set(path, { step, tiles, sample }),
  }),
  mark: (run, event) => ({ ...run, marks: [...run.marks.filter((mark) => !sameMark(mark, event)), told(event)] }),
  checkpoint: (run, event) => ({ ...run, checkpointStep: event.step }),
  finished: (run, event) => ({ ...run, state: 'finished', finish: told(event), message: undefined }),
  failed: (run, event) => ({
    ...run,
    state: event.lost ? 'lost' : 'failed',
    failure: told(event),
    checkpointStep: event.checkpointStep ?? run.checkpointStep,
  }),
};

/** What an event that announces a run's beginning looks like; others of a run that is not shown come too late. */
const announces = (event: RunEvent): boolean =>
  event.type === 'started' || (event.type === 'state' && event.state === 'preparing');

/**
 * The run after an event. Events of another run than the one shown are dropped, unless they announce a new one: then
 * that one is shown. Pure: the same events in the same order give the same run, live or replayed; and the latest events
 * told once more, in order, change nothing.
 */
export function reduceRun(run: Run | undefined, event: RunEvent): Run | undefined {
  if (run?.run !== event.run) {
    if (!announces(event)) return run;
    return reduceRun(emptyRun(event.run), event);
  }
  return (reducers[event.type] as (run: Run, event: RunEvent) => Run)(run, event);
}

/** Whether the trainer is at work on it or can be told to go on: what Pause, Stop and the learning rate need. */
export function isActive(run: Run | undefined): run is Run {
  return run !== undefined && ['preparing', 'running', 'paused', 'stopping'].includes(run.state);
}

export interface LatestMetrics {
  readonly loss?: number;
  readonly accuracy?: number;
  readonly validationLoss?: number;
  readonly validationAccuracy?: number;
}

/** Steps that the training figures are averaged over: one batch alone jumps about. */
const RECENT = 50;

/** The figures beside the charts' titles: training averaged over the latest steps, validation of the latest epoch. */
export function latestMetrics(run: Run): LatestMetrics {
  const validation = run.epochs.findLast((epoch) => epoch.validation)?.validation;
  return {
    loss: recentMean(run.loss, RECENT),
    accuracy: recentMean(run.accuracy, RECENT),
    validationLoss: validation?.loss,
    validationAccuracy: validation?.accuracy,
  };
}
