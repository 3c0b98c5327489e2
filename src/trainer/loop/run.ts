import type { RunEvent, RunState } from '@shared/ipc/events';
import type { RunRequest } from '@shared/ipc/trainer';
import type { CheckpointState } from '../checkpoint';
import { Checkpoints } from './checkpoints';
import { Classification } from './classification';
import type { RunControl } from './control';
import { learningRateOf } from './learningRate';
import type { Prepared } from './prepare';
import { Probes } from './probes';
import { Reporter, type Plan } from './reporter';
import type { Evaluation } from './session';

/** Milliseconds after which the loop lets messages and timers in, however short the steps are. */
const longestStretch = 25;

/** A prepared run: its steps, epochs, pauses and its end. */
export class TrainingRun {
  private readonly plan: Plan;
  private readonly reporter: Reporter;
  private readonly checkpoints: Checkpoints;
  private readonly probes: Probes;
  private readonly state: CheckpointState;
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
    this.plan = { totalSteps: stepsPerEpoch * recipe.epochs, stepsPerEpoch, batch: recipe.batch };
    this.reporter = new Reporter(request.run, emit, this.plan);
    this.checkpoints = new Checkpoints(request, session, emit);
    this.probes = new Probes(network, session, control, request.run, emit);
  }

  /** Trains to the end or until it is told to stop. Throws where training cannot go on. */
  async carryOut(): Promise<void> {
    this.tellStart();
    this.tellState(this.control.paused ? 'paused' : 'running');
    await this.probes.refresh(this.state.step, true);
    let tested: Tested | undefined;
    while (this.state.step < this.plan.totalSteps && !this.control.stopping) {
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
    this.reporter.flush(this.learningRate());
    const seconds = this.takeSeconds();
    this.emit({
      type: 'epoch',
      run: this.request.run,
      epoch: step / this.plan.stepsPerEpoch,
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

  /** The whole test set; nothing where the run is stopped meanwhile. */
  private async test(): Promise<Tested | undefined> {
    const { session, dataset } = this.prepared;
    const classification = new Classification(dataset.classes);
    const metrics = await session.evaluate(() => this.breathe(), classification);
    return metrics && { metrics: finite(metrics), classification };
  }

  private async pause(): Promise<void> {
    const { step } = this.state;
    this.takeSeconds();
    this.reporter.flush(this.learningRate());
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
    await this.checkpoint();
    await this.probes.refresh(this.state.step, true);
    this.tellState('stopped');
  }

  private async finish(tested: Tested | undefined): Promise<void> {
    if (!tested) return this.stop();
    this.takeSeconds();
    // Also where nothing was left to train: what was asked for may be another length of the run.
    if (!this.checkpoints.holds(this.state.step)) await this.checkpoint();
    await this.probes.refresh(this.state.step, true);
    this.tellState('finished');
    this.emit({
      type: 'finished',
      run: this.request.run,
      test: tested.metrics,
      seconds: this.state.seconds,
      classification: tested.classification.result(),
    });
  }

  private takeLearningRate(): void {
    const { learningRate: rate } = this.control;
    if (rate === undefined) return;
    this.control.learningRate = undefined;
    this.reporter.flush(this.learningRate());
    this.state.learningRate = { rate, step: this.state.step };
    this.mark('learningRate', `Learning rate ${Number(rate.toPrecision(3))}`);
  }

  private learningRate(): number {
    return learningRateOf(this.prepared.recipe, this.plan, this.state.step, this.state.learningRate);
  }

  private checkpoint(): Promise<void> {
    return this.checkpoints.write(this.state, Math.floor(this.state.step / this.plan.stepsPerEpoch));
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
    const { chosen, dataset, parameters, recipe } = this.prepared;
    this.emit({
      type: 'started',
      run: this.request.run,
      engine: chosen.engine.label,
      device: chosen.status.device,
      ...(chosen.note !== undefined && { note: chosen.note }),
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

  private mark(kind: 'learningRate' | 'paused' | 'resumed', label: string): void {
    this.emit({ type: 'mark', run: this.request.run, step: this.state.step, kind, label });
  }
}

interface Tested {
  readonly metrics: { loss: number; accuracy?: number };
  readonly classification: Classification;
}

function finite({ loss, accuracy }: Evaluation): Tested['metrics'] {
  if (!Number.isFinite(loss)) {
    throw new Error(
      'The loss on the test set is no longer a number: training has diverged. Use a smaller learning rate.',
    );
  }
  return { loss, ...(accuracy !== undefined && { accuracy }) };
}

function divergence(step: number, learningRate: number): string {
  return (
    `The loss is no longer a number at step ${step}: training has diverged. ` +
    `Use a smaller learning rate than ${Number(learningRate.toPrecision(3))}.`
  );
}
