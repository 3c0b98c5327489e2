import { isActiveState, type RunEvent } from '@shared/contract/events';
import type { ExperimentRequest, ExperimentState } from '@shared/contract/experiments';
import { experimentOf } from '@shared/experiments';
import type { Outcome } from '@shared/experiments/definition';
import { meanOutcomes, type PlannedRun } from '@shared/experiments/plan';

type RunOfExperiment = ExperimentState['runs'][number];

/** The state of an experiment, made of its runs' events. */
export class ExperimentProgress {
  private readonly startedAt = performance.now();
  private readonly runs: RunOfExperiment[];
  private ended: Pick<ExperimentState, 'state' | 'answer'> = { state: 'running' };

  constructor(
    private readonly request: Pick<ExperimentRequest, 'experiment' | 'size'>,
    private readonly plan: readonly PlannedRun[],
  ) {
    this.runs = plan.map(({ document: { name } }) => ({ name, state: 'waiting', progress: 0 }));
  }

  get state(): ExperimentState {
    const { experiment, size } = this.request;
    const progress = this.share;
    const elapsed = (performance.now() - this.startedAt) / 1000;
    const isKnown = this.ended.state === 'running' && progress > 0;
    return {
      ...{ experiment, size, label: experimentOf(experiment).label, progress, ...this.ended },
      runs: this.runs.map((run) => ({ ...run })),
      ...(isKnown && { secondsLeft: (elapsed * (1 - progress)) / progress }),
    };
  }

  /** The run in progress. */
  get currentRun(): string | undefined {
    return this.runs.find(({ state }) => state !== 'waiting' && isActiveState(state))?.run;
  }

  isOver(at: number): boolean {
    const { state } = this.runs[at]!;
    return state !== 'waiting' && !isActiveState(state);
  }

  /** Then people want no other run either. */
  wasStopped(at: number): boolean {
    return this.runs[at]!.state === 'stopped';
  }

  began(at: number, run: string): void {
    this.change(this.runs[at]!, { run, state: 'preparing' });
  }

  /** @returns whether the event is of a run of the experiment */
  hear(event: RunEvent): boolean {
    const found = this.runs.find(({ run }) => run === event.run);
    if (!found) return false;
    (this.readers[event.type] as ((run: RunOfExperiment, event: RunEvent) => void) | undefined)?.(found, event);
    return true;
  }

  /** No run begins any more. */
  end(): void {
    const failed = this.runs.filter(({ state }) => state === 'failed' || state === 'lost');
    if (failed.length > 0)
      this.ended = {
        state: 'failed',
        answer: `No answer: ${failed.map(({ name, message }) => `${name} failed. ${message ?? ''}`.trim()).join(' ')}`,
      };
    else if (this.runs.some(({ state }) => state !== 'finished')) this.ended = { state: 'stopped' };
    else this.ended = { state: 'finished', answer: experimentOf(this.request.experiment).answer(this.outcomes()) };
  }

  /** A run could not begin. */
  fail(message: string): void {
    this.ended = { state: 'failed', answer: `No answer: ${message}` };
  }

  private outcomes(): Outcome[] {
    const all = this.runs.map(({ train, test }, at) => ({
      network: this.plan[at]!.network,
      train: train!,
      test: test!,
    }));
    return meanOutcomes(all);
  }

  private get share(): number {
    const work = this.plan.reduce((sum, each) => sum + each.work, 0);
    return this.plan.reduce((sum, each, at) => sum + this.runs[at]!.progress * each.work, 0) / work;
  }

  private change(run: RunOfExperiment, changes: Partial<RunOfExperiment>): void {
    Object.assign(run, changes);
  }

  private readonly readers: {
    readonly [Type in RunEvent['type']]?: (run: RunOfExperiment, event: Extract<RunEvent, { type: Type }>) => void;
  } = {
    state: (run, { state }) => this.change(run, { state }),
    progress: (run, { step, totalSteps }) => this.change(run, { progress: step / totalSteps }),
    epoch: (run, { train }) => this.change(run, { train }),
    finished: (run, { test }) => this.change(run, { state: 'finished', progress: 1, test }),
    failed: (run, { lost, message }) => this.change(run, { state: lost ? 'lost' : 'failed', progress: 1, message }),
  };
}
