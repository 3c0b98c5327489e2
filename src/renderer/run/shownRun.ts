import { type RunEvent, type RunState, isActiveState } from '@shared/contract/events';
import type { Tiles } from '@shared/compiler/probes/tiles';
import type { DataProgress } from '@shared/data/progress';
import type { SaidText } from '@shared/messages/saidError';
import { emptyCurve, type Curve } from './growingCurve';

export type EventOf<Type extends RunEvent['type']> = Extract<RunEvent, { type: Type }>;
/** What an event says besides its type and its run. */
type Content<Type extends RunEvent['type']> = Omit<EventOf<Type>, 'type' | 'run'>;

export type Start = Content<'started'>;
export type Progress = Content<'progress'>;
export type Epoch = Content<'epoch'>;
export type Mark = Content<'mark'>;
export type Finish = Content<'finished'>;
export type Tested = Content<'tested'>;
export type Failure = Content<'failed'>;

/** Tiles with the step that they were taken at. */
export interface TilesAt {
  readonly step: number;
  readonly tiles: Tiles;
  /** Feature maps: the test image that they are of. */
  readonly sample?: number;
}

/** Everything the interface knows about the run it shows. */
export interface Run {
  readonly run: string;
  readonly state: RunState;
  /** What is said of its state. */
  readonly message?: SaidText | undefined;
  /** How far the look at the data is that comes before the first step. */
  readonly looking?: DataProgress | undefined;
  readonly start?: Start;
  /** Of each step, by name as `measuresByName` has them. */
  readonly curves: Readonly<Record<string, Curve>> & { readonly loss: Curve };
  /** The learning rate of the latest steps. */
  readonly learningRate?: number;
  readonly progress?: Progress;
  readonly epochs: readonly Epoch[];
  readonly marks: readonly Mark[];
  readonly checkpointStep?: number;
  readonly filters: ReadonlyMap<string, TilesAt>;
  readonly featureMaps: ReadonlyMap<string, TilesAt>;
  /** How large gradients were, lately; only while somebody looks at them. */
  readonly gradients?: Content<'gradients'>;
  readonly finish?: Finish;
  /** What a stopped run came to. */
  readonly tested?: Tested;
  readonly failure?: Failure;
}

export function emptyRun(run: string): Run {
  return {
    run,
    state: 'preparing',
    curves: { loss: emptyCurve() },
    epochs: [],
    marks: [],
    filters: new Map(),
    featureMaps: new Map(),
  };
}

/** Whether the trainer is at work on it or can resume it: what Pause, Stop and the learning rate need. */
export function isActive(run: Run | undefined): run is Run {
  return run !== undefined && isActiveState(run.state);
}
