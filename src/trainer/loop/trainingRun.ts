import { slots } from '@shared/compiler';
import type { MarkKind, RunEvent } from '@shared/contract/events';
import type { RunRequest } from '@shared/contract/trainerMessages';
import { examplesPerStep } from '@shared/learning/schedules';
import type { Checkpoint } from '../checkpoint/checkpoint';
import { Announcer } from './announcer';
import { Breath } from './breath';
import { Checkpoints } from './checkpoints';
import type { RunControl } from './control';
import { divergence, type Tested } from './metrics';
import type { Prepared } from './prepare';
import { Probes } from './probes';
import { Reporter, type Plan } from './reporter';
import { Standing } from './standing';
import { Tester } from './tester';
import { Watcher } from './watcher';

/** A prepared run: its steps, epochs, pauses and its end. */
export class TrainingRun {
  private readonly plan: Plan;
  private readonly reporter: Reporter;
  private readonly checkpoints: Checkpoints;
  private readonly probes: Probes;
  private readonly watcher: Watcher;
  private readonly standing: Standing;
  /** Whether the best epoch's weights have taken the place of those that training would go on with. */
  private isRestored = false;
  private isStopped = false;
  private readonly announcer: Announcer;
  private readonly tester: Tester;
  private readonly breath = new Breath();

  constructor(
    private readonly request: RunRequest,
    private readonly prepared: Prepared,
    private readonly control: RunControl,
    private readonly emit: (event: RunEvent) => void,
  ) {
    const { recipe, session, network } = prepared;
    const { stepsPerEpoch } = session;
    this.plan = { totalSteps: stepsPerEpoch * recipe.epochs, stepsPerEpoch, batch: examplesPerStep(recipe) };
    this.standing = new Standing(recipe, this.plan, prepared.state);
    this.reporter = new Reporter(request.run, emit, this.plan);
    this.announcer = new Announcer(request.run, emit);
    this.watcher = new Watcher(prepared, (kind, label, epoch) => this.mark(kind, label, epoch * stepsPerEpoch));
    this.tester = new Tester(prepared, this.watcher, () => this.breathe());
    this.checkpoints = new Checkpoints(request, () => this.contents(), emit);
    this.probes = new Probes(network, session, control, request.run, emit);
  }

  /** Trains to the end or until it is stopped. Throws where training cannot go on. */
  async carryOut(): Promise<void> {
    this.announcer.start(this.prepared, this.plan, this.standing.step);
    this.announcer.state(this.control.paused ? 'paused' : 'running');
    await this.probes.refresh(this.standing.step, true);
    let tested = await this.testOwed();
    while (!this.isAtEnd && !this.control.stopping) {
      if (this.control.paused) await this.pause();
      this.takeLearningRate();
      if (this.control.stopping) break;
      await this.step();
      await this.breathe();
      if (this.standing.endsEpoch) tested = await this.endEpoch();
      else if (this.checkpoints.isDue()) await this.checkpoint();
      await this.probes.refresh(this.standing.step);
    }
    this.reporter.flush(this.standing.learningRate);
    if (this.control.stopping) return this.stop();
    await this.finish(tested);
  }

  /** Tests what a stopped run came to, so that it has results too. */
  async testStopped(): Promise<void> {
    const { step, state } = this.standing;
    const tested = this.isStopped && step > 0 ? await this.tester.test() : undefined;
    if (!tested) return;
    const { metrics: test, results } = tested;
    this.emit({
      ...{ type: 'tested', run: this.request.run, step, test, seconds: state.seconds },
      ...(results && { results }),
    });
  }

  private get isAtEnd(): boolean {
    return this.standing.step >= this.plan.totalSteps || this.watcher.endsEarly(this.standing.state.watching);
  }

  /** Sends the pictures that are wished for now. */
  refreshProbes(): Promise<void> {
    return this.probes.refresh(this.standing.step, true);
  }

  private async step(): Promise<void> {
    const started = performance.now();
    const { step, learningRate } = this.standing;
    const result = await this.prepared.session.train(step, learningRate);
    if (!Number.isFinite(result.loss)) throw new Error(divergence(step + 1, learningRate));
    this.standing.addStep(result);
    this.reporter.step(step + 1, result, learningRate, (performance.now() - started) / 1000);
  }

  /** Validation on the test set, as the epoch's event says it, and a checkpoint. */
  private async endEpoch(): Promise<Tested | undefined> {
    const started = performance.now();
    const { step } = this.standing;
    const tested = await this.testEpoch();
    this.reporter.flush(this.standing.learningRate);
    this.emit({
      type: 'epoch',
      run: this.request.run,
      epoch: this.standing.epoch,
      step,
      train: this.standing.takeEpochMeans(),
      ...(tested && { validation: tested.metrics }),
      seconds: this.standing.takeSeconds(),
    });
    await this.checkpoint();
    this.reporter.epochOverhead = (performance.now() - started) / 1000;
    this.reporter.progress(step);
    return tested;
  }

  /** The test of the last epoch, where the run was stopped in the middle of it and something depends on it. */
  private async testOwed(): Promise<Tested | undefined> {
    const { state, epoch, endsEpoch } = this.standing;
    if (!endsEpoch || !this.watcher.isOwed(state.watching, epoch)) return undefined;
    return this.testEpoch();
  }

  private async testEpoch(): Promise<Tested | undefined> {
    const { state, epoch } = this.standing;
    const isLast = this.standing.step >= this.plan.totalSteps;
    const { tested, watching } = await this.tester.testEpoch(state.watching, epoch, isLast);
    state.watching = watching;
    return tested;
  }

  private async pause(): Promise<void> {
    const { step } = this.standing;
    this.standing.takeSeconds();
    this.reporter.flush(this.standing.learningRate);
    this.reporter.progress(step);
    await this.checkpoint();
    this.announcer.state('paused');
    this.mark('paused', 'Paused');
    while (this.control.paused && !this.control.stopping) {
      const changed = this.control.changed();
      this.takeLearningRate();
      await this.probes.refresh(step, true);
      await changed;
    }
    this.standing.beginWork();
    if (this.control.stopping) return;
    this.mark('resumed', 'Resumed');
    this.announcer.state('running');
  }

  private async stop(): Promise<void> {
    this.announcer.state('stopping');
    this.standing.takeSeconds();
    this.reporter.progress(this.standing.step);
    if (!this.isRestored) await this.checkpoint();
    await this.probes.refresh(this.standing.step, true);
    this.announcer.state('stopped');
    this.isStopped = true;
  }

  /** @param tested what the last epoch came to */
  private async finish(tested: Tested | undefined): Promise<void> {
    this.standing.takeSeconds();
    // Also where nothing was left to train: what was asked for may be another length of the run.
    if (!this.checkpoints.holds(this.standing.step)) await this.checkpoint();
    const keptEpoch = this.epochToRestore;
    // Without results it is of the validation examples, or of an epoch that was not to be the last.
    const own = () => (tested?.results ? tested : this.tester.test());
    const last = await (keptEpoch === undefined ? own() : this.restore(keptEpoch));
    if (!last) return this.stop();
    const note = this.watcher.note(this.standing.state.watching, this.standing.epoch);
    await this.probes.refresh(this.standing.step, true);
    this.announcer.state('finished');
    this.emit({
      type: 'finished',
      run: this.request.run,
      test: last.metrics,
      seconds: this.standing.state.seconds,
      ...(note !== undefined && { note }),
      ...(keptEpoch !== undefined && { keptEpoch }),
      ...(last.results && { results: last.results }),
    });
  }

  /** The best epoch's weights in the place of the last one's, tested. The checkpoint, which has both, is written. */
  private async restore(epoch: number): Promise<Tested | undefined> {
    this.isRestored = true;
    await this.watcher.restore(epoch);
    return this.tester.test();
  }

  /** The epoch whose weights are to be brought back, where the run ends here. */
  private get epochToRestore(): number | undefined {
    return this.isAtEnd ? this.watcher.epochToRestore(this.standing.state.watching, this.standing.epoch) : undefined;
  }

  private async contents(): Promise<Pick<Checkpoint, 'tensors' | 'shown'>> {
    const { session, recipe } = this.prepared;
    const shown = this.epochToRestore !== undefined ? slots.best : recipe.averaging && slots.average;
    const tensors = new Map([...(await session.weights.readState()), ...this.watcher.tensors]);
    return { tensors, ...(shown !== undefined && { shown }) };
  }

  private takeLearningRate(): void {
    const { learningRate: rate } = this.control;
    if (rate === undefined) return;
    this.control.learningRate = undefined;
    this.reporter.flush(this.standing.learningRate);
    this.standing.setLearningRate(rate);
    this.mark('learningRate', `Learning rate ${Number(rate.toPrecision(3))}`);
  }

  private checkpoint(): Promise<void> {
    return this.checkpoints.write(this.standing.state, this.standing.epoch);
  }

  private async breathe(): Promise<'go on' | 'give up'> {
    await this.breath.take();
    const { closing, stopping } = this.control;
    return (this.isStopped ? closing : stopping) ? 'give up' : 'go on';
  }

  private mark(kind: MarkKind, label: string, step = this.standing.step): void {
    this.announcer.mark(kind, label, step);
  }
}
