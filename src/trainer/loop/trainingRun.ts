import { slots } from '@shared/compile';
import type { MarkKind, RunEvent, RunState } from '@shared/ipc/events';
import type { RunRequest } from '@shared/ipc/trainer';
import { examplesPerStep } from '@shared/schedules';
import type { Checkpoint, CheckpointState } from '../checkpoint/checkpoint';
import { Checkpoints } from './checkpoints';
import { Classification } from './classification';
import type { RunControl } from './control';
import { learningRateOf } from './learningRate';
import { divergence, finiteMetrics, type Tested } from './metrics';
import type { Prepared } from './prepare';
import { Probes } from './probes';
import { Reporter, type Plan } from './reporter';
import { Watcher } from './watcher';

/** Milliseconds after which the loop lets messages and timers in, however short the steps are. */
const longestStretch = 25;

/** A prepared run: its steps, epochs, pauses and its end. */
export class TrainingRun {
  private readonly plan: Plan;
  private readonly reporter: Reporter;
  private readonly checkpoints: Checkpoints;
  private readonly probes: Probes;
  private readonly watcher: Watcher;
  private readonly state: CheckpointState;
  /** Whether the best epoch's weights have taken the place of those that training would go on with. */
  private isRestored = false;
  private yielded = performance.now();
  /** When the stretch of work that `state.seconds` does not hold yet began. */
  private since = performance.now();

  constructor(
    private readonly request: RunRequest,
    private readonly prepared: Prepared,
    private readonly control: RunControl,
    private readonly emit: (event: RunEvent) => void,
  ) {
    const { recipe, session, network } = prepared;
    this.state = structuredClone(prepared.state);
    const { stepsPerEpoch } = session;
    this.plan = { totalSteps: stepsPerEpoch * recipe.epochs, stepsPerEpoch, batch: examplesPerStep(recipe) };
    this.reporter = new Reporter(request.run, emit, this.plan);
    this.watcher = new Watcher(prepared, (kind, label, epoch) => this.mark(kind, label, epoch * stepsPerEpoch));
    this.checkpoints = new Checkpoints(request, () => this.contents(), emit);
    this.probes = new Probes(network, session, control, request.run, emit);
  }

  /** Trains to the end or until it is told to stop. Throws where training cannot go on. */
  async carryOut(): Promise<void> {
    this.tellStart();
    this.tellState(this.control.paused ? 'paused' : 'running');
    await this.probes.refresh(this.state.step, true);
    let tested = await this.testOwed();
    while (!this.isAtEnd && !this.control.stopping) {
      if (this.control.paused) await this.pause();
      this.takeLearningRate();
      if (this.control.stopping) break;
      await this.step();
      await this.breathe();
      if (this.state.step % this.plan.stepsPerEpoch === 0) tested = await this.endEpoch();
      else if (this.checkpoints.isDue()) await this.checkpoint();
      await this.probes.refresh(this.state.step);
    }
    this.reporter.flush(this.learningRate());
    if (this.control.stopping) return this.stop();
    await this.finish(tested ?? (await this.test()));
  }

  private get epoch(): number {
    return Math.floor(this.state.step / this.plan.stepsPerEpoch);
  }

  private get isAtEnd(): boolean {
    return this.state.step >= this.plan.totalSteps || this.watcher.endsEarly(this.state.watching);
  }

  /** Sends the pictures that are wished for now. */
  refreshProbes(): Promise<void> {
    return this.probes.refresh(this.state.step, true);
  }

  private async step(): Promise<void> {
    const started = performance.now();
    const { step, running } = this.state;
    const learningRate = this.learningRate();
    const result = await this.prepared.session.train(step, learningRate);
    if (!Number.isFinite(result.loss)) throw new Error(divergence(step + 1, learningRate));
    this.state.step = step + 1;
    running.loss += result.loss;
    running.accuracy += result.accuracy ?? 0;
    running.steps += 1;
    this.reporter.step(step + 1, result, learningRate, (performance.now() - started) / 1000);
  }

  /** Validation on the test set, as the epoch's event says it, and a checkpoint. */
  private async endEpoch(): Promise<Tested | undefined> {
    const started = performance.now();
    const { step, running } = this.state;
    const tested = await this.test();
    if (tested) await this.look(tested);
    this.reporter.flush(this.learningRate());
    const seconds = this.takeSeconds();
    this.emit({
      type: 'epoch',
      run: this.request.run,
      epoch: this.epoch,
      step,
      train: { loss: running.loss / running.steps, accuracy: running.accuracy / running.steps },
      ...(tested && { validation: tested.metrics }),
      seconds,
    });
    Object.assign(running, { loss: 0, accuracy: 0, steps: 0 });
    await this.checkpoint();
    this.reporter.epochOverhead = (performance.now() - started) / 1000;
    this.reporter.progress(step);
    return tested;
  }

  private async look({ metrics }: Tested): Promise<void> {
    this.state.watching = await this.watcher.look(this.state.watching, metrics, this.epoch);
  }

  /** The test of the last epoch, where the run was stopped in the middle of it and something depends on it. */
  private async testOwed(): Promise<Tested | undefined> {
    const { step, watching } = this.state;
    if (step % this.plan.stepsPerEpoch !== 0 || !this.watcher.isOwed(watching, this.epoch)) return undefined;
    const tested = await this.test();
    if (tested) await this.look(tested);
    return tested;
  }

  /** The whole test set; nothing where the run is stopped meanwhile. */
  private async test(): Promise<Tested | undefined> {
    const { session, dataset } = this.prepared;
    const classification = new Classification(dataset.classes);
    const metrics = await session.evaluate(() => this.breathe(), classification);
    return metrics && { metrics: finiteMetrics(metrics), classification };
  }

  private async pause(): Promise<void> {
    const { step } = this.state;
    this.takeSeconds();
    this.reporter.flush(this.learningRate());
    this.reporter.progress(step);
    await this.checkpoint();
    this.tellState('paused');
    this.mark('paused', 'Paused');
    while (this.control.paused && !this.control.stopping) {
      const changed = this.control.changed();
      this.takeLearningRate();
      await this.probes.refresh(step, true);
      await changed;
    }
    this.since = performance.now();
    if (this.control.stopping) return;
    this.mark('resumed', 'Resumed');
    this.tellState('running');
  }

  private async stop(): Promise<void> {
    this.tellState('stopping');
    this.takeSeconds();
    this.reporter.progress(this.state.step);
    if (!this.isRestored) await this.checkpoint();
    await this.probes.refresh(this.state.step, true);
    this.tellState('stopped');
  }

  private async finish(tested: Tested | undefined): Promise<void> {
    if (!tested) return this.stop();
    this.takeSeconds();
    // Also where nothing was left to train: what was asked for may be another length of the run.
    if (!this.checkpoints.holds(this.state.step)) await this.checkpoint();
    const keptEpoch = this.epochToRestore;
    const last = keptEpoch === undefined ? tested : await this.restore(keptEpoch);
    if (!last) return this.stop();
    const note = this.watcher.note(this.state.watching, this.epoch);
    await this.probes.refresh(this.state.step, true);
    this.tellState('finished');
    this.emit({
      type: 'finished',
      run: this.request.run,
      test: last.metrics,
      seconds: this.state.seconds,
      ...(note !== undefined && { note }),
      ...(keptEpoch !== undefined && { keptEpoch }),
      classification: last.classification.result(),
    });
  }

  /** The best epoch's weights in the place of the last one's, tested. The checkpoint, which has both, is written. */
  private async restore(epoch: number): Promise<Tested | undefined> {
    this.isRestored = true;
    await this.watcher.restore(epoch);
    return this.test();
  }

  /** The epoch whose weights are to be brought back, where the run ends here. */
  private get epochToRestore(): number | undefined {
    return this.isAtEnd ? this.watcher.epochToRestore(this.state.watching, this.epoch) : undefined;
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
    this.reporter.flush(this.learningRate());
    const { step, watching } = this.state;
    this.state.learningRate = { rate, step, reductions: watching.plateau.reductions };
    this.mark('learningRate', `Learning rate ${Number(rate.toPrecision(3))}`);
  }

  private learningRate(): number {
    const { step, watching, learningRate } = this.state;
    const { reductions } = watching.plateau;
    return learningRateOf(this.prepared.recipe, this.plan, { step, reductions }, learningRate);
  }

  private checkpoint(): Promise<void> {
    return this.checkpoints.write(this.state, this.epoch);
  }

  /** Seconds of work since it was last asked, added to those of the run. */
  private takeSeconds(): number {
    const now = performance.now();
    const seconds = (now - this.since) / 1000;
    this.since = now;
    this.state.seconds += seconds;
    return seconds;
  }

  /** Lets messages and timers in now and then: an engine may answer without ever giving the process a break. */
  private async breathe(): Promise<'go on' | 'give up'> {
    if (performance.now() - this.yielded > longestStretch) {
      await new Promise((resolve) => setImmediate(resolve));
      this.yielded = performance.now();
    }
    return this.control.stopping ? 'give up' : 'go on';
  }

  private tellStart(): void {
    const { chosen, remarks, dataset, parameters, recipe } = this.prepared;
    this.emit({
      type: 'started',
      run: this.request.run,
      engine: chosen.engine.label,
      device: chosen.status.device,
      ...(chosen.note !== undefined && { note: chosen.note }),
      ...(remarks.length > 0 && { remarks: [...remarks] }),
      stepsPerEpoch: this.plan.stepsPerEpoch,
      epochs: recipe.epochs,
      step: this.state.step,
      parameters,
      trainExamples: dataset.train.count,
      testExamples: dataset.test.count,
      startedAt: Date.now(),
    });
  }

  private tellState(state: RunState): void {
    this.emit({ type: 'state', run: this.request.run, state });
  }

  private mark(kind: MarkKind, label: string, step = this.state.step): void {
    this.emit({ type: 'mark', run: this.request.run, step, kind, label });
  }
}
