import { endsRun, type RunEvent } from '@shared/contract/events';
import type { DescribedExperiment, ExperimentRequest, ExperimentState } from '@shared/contract/experiments';
import { messageOf } from '@shared/errors/messageOf';
import { experimentNames, experimentOf, experiments } from '@shared/experiments';
import { experimentSizes } from '@shared/experiments/definition';
import { planExperiment, type PlannedRun } from '@shared/experiments/plan';
import type { Handlers } from '@shared/contract/contract';
import type { DatasetSources } from '../datasets/sources';
import type { RunLibrary } from '../runs/runLibrary';
import type { TrainingService } from '../training/trainingService';
import { ExperimentProgress } from './experimentProgress';
import { hostSaying } from '@shared/messages/hostSaying';
import { failed } from '../refused';

type ExperimentHandlers = Pick<Handlers, Extract<keyof Handlers, `experiments.${string}`>>;

interface ExperimentOptions {
  readonly training: TrainingService;
  readonly runs: RunLibrary;
  readonly sources: DatasetSources;
  readonly onState: (state: ExperimentState) => void;
}

/** Trains the networks of an experiment, one after another. Its runs are runs like any other, tagged with its name. */
export class ExperimentService {
  private progress: ExperimentProgress | undefined;
  private isStopping = false;
  private endOfRun: (() => void) | undefined;
  private queue: Promise<void> = Promise.resolve();

  constructor(private readonly options: ExperimentOptions) {}

  /**
   * Starts the first run; the others follow by themselves. Throws where something trains already, or where the first run
   * cannot begin.
   */
  async start(request: ExperimentRequest): Promise<ExperimentState> {
    if (this.progress?.state.state === 'running')
      throw failed(hostSaying('run', 'experimentRunning', this.progress.state.label));
    const plan = planExperiment(experimentOf(request.experiment), request);
    const before = this.progress;
    this.progress = new ExperimentProgress(request, plan);
    this.isStopping = false;
    try {
      await this.begin(0, plan[0]!, request);
    } catch (error) {
      this.progress = before;
      throw error;
    }
    this.queue = this.follow(plan, request);
    return this.progress.state;
  }

  async stop(): Promise<void> {
    if (this.progress?.state.state !== 'running') return;
    this.isStopping = true;
    const run = this.progress.currentRun;
    // Between two runs there is none; the next does not begin.
    if (run !== undefined) await this.options.training.send(run, { type: 'stop' }).catch(() => undefined);
  }

  /** Resolves when the last run has ended, or no run begins any more. */
  async whenOver(): Promise<ExperimentState | undefined> {
    await this.queue;
    return this.progress?.state;
  }

  /** Takes in what runs emit. */
  hear(event: RunEvent): void {
    if (!this.progress?.hear(event)) return;
    if (event.type !== 'steps') this.report();
    if (endsRun(event)) this.endOfRun?.();
  }

  /** No run begins any more; the one in progress is the training service's to end. */
  async close(): Promise<void> {
    this.isStopping = true;
    this.endOfRun?.();
    await this.queue;
  }

  readonly handlers: ExperimentHandlers = {
    'experiments.list': async () => describeExperiments(),
    'experiments.start': (request) => this.start(request),
    'experiments.stop': () => this.stop().then(() => undefined),
    'experiments.current': async () => this.progress?.state,
  };

  private async begin(at: number, { document }: PlannedRun, request: ExperimentRequest): Promise<void> {
    const { training, runs, sources } = this.options;
    const { engine, threads, experiment } = request;
    const dataset = await sources.resolve(document.recipe.dataset);
    const { run } = await training.start({
      ...{ document, dataset },
      ...(engine !== undefined && { engine }),
      ...(threads !== undefined && { threads }),
    });
    this.progress!.began(at, run);
    // Without a list of runs there are no tags, and the experiment goes on.
    await runs.ready();
    if (runs.trouble === undefined) runs.use((store) => store.setTags(run, [experiment]));
    this.report();
  }

  private async follow(plan: readonly PlannedRun[], request: ExperimentRequest): Promise<void> {
    const progress = this.progress!;
    try {
      for (const [at, planned] of plan.entries()) {
        if (at > 0) await this.begin(at, planned, request);
        await this.untilEnd(progress, at);
        if (this.isStopping || progress.wasStopped(at)) break;
        await this.options.training.untilInactive();
        if (this.isStopping) break;
      }
      progress.end();
    } catch (error) {
      progress.fail(messageOf(error));
    }
    this.report();
  }

  /** It may have ended before anybody waits for it. */
  private untilEnd(progress: ExperimentProgress, at: number): Promise<void> {
    return new Promise((resolve) => {
      this.endOfRun = resolve;
      if (progress.isOver(at)) resolve();
    });
  }

  private report(): void {
    if (this.progress) this.options.onState(this.progress.state);
  }
}

function describeExperiments(): DescribedExperiment[] {
  return experimentNames.map((experiment) => {
    const { label, question, lecture } = experiments[experiment];
    const sizes = experimentSizes.map((size) => {
      const plan = planExperiment(experiments[experiment], { size });
      return {
        ...{ size, networks: plan.map(({ network }) => network), epochs: plan[0]!.document.recipe.epochs },
        work: plan.reduce((sum, { work }) => sum + work, 0),
      };
    });
    return { experiment, label, question, lecture, sizes };
  });
}
