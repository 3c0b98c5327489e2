import type { RunEvent } from '@shared/contract/events';
import type { Measures } from './measures';

/** Milliseconds between two `steps` events: often enough for smooth curves, seldom enough to cost nothing. */
const stepsInterval = 100;
const progressInterval = 400;

/** What the reporter must know to say how far a run is. */
export interface Plan {
  readonly totalSteps: number;
  readonly stepsPerEpoch: number;
  readonly batch: number;
}

/** Collects steps into events and measures the run's speed. */
export class Reporter {
  private steps: number[] = [];
  private losses: number[] = [];
  private metrics: Record<string, number[]> = {};
  private lastSteps = 0;
  private lastProgress = 0;
  private measured = 0;
  private stepSeconds = 0;
  /** Seconds of work at the end of an epoch that are no steps: validation and the checkpoint. */
  epochOverhead = 0;

  constructor(
    private readonly run: string,
    private readonly emit: (event: RunEvent) => void,
    private readonly plan: Plan,
  ) {}

  /** Takes up a finished step (counted from 1) that took so many seconds. */
  step(step: number, { loss, metrics }: Measures, learningRate: number, seconds: number): void {
    this.steps.push(step);
    this.losses.push(loss);
    for (const [name, value] of Object.entries(metrics)) (this.metrics[name] ??= []).push(value);
    // A mean of all steps at first, then of about the last 50: the first one, which also warms up, is soon forgotten.
    this.measured += 1;
    this.stepSeconds += (seconds - this.stepSeconds) / Math.min(this.measured, 50);
    const now = performance.now();
    if (now - this.lastSteps >= stepsInterval) this.flush(learningRate);
    if (now - this.lastProgress >= progressInterval) this.progress(step);
  }

  flush(learningRate: number): void {
    this.lastSteps = performance.now();
    if (this.steps.length === 0) return;
    const { run, steps: step, losses: loss, metrics } = this;
    this.emit({ type: 'steps', run, step, loss, metrics, learningRate });
    [this.steps, this.losses, this.metrics] = [[], [], {}];
  }

  progress(step: number): void {
    this.lastProgress = performance.now();
    const { totalSteps, stepsPerEpoch, batch } = this.plan;
    const epochsLeft = Math.ceil((totalSteps - step) / stepsPerEpoch);
    this.emit({
      type: 'progress',
      run: this.run,
      step,
      totalSteps,
      epoch: Math.max(1, Math.ceil(step / stepsPerEpoch)),
      examplesPerSecond: this.stepSeconds > 0 ? batch / this.stepSeconds : 0,
      secondsLeft: (totalSteps - step) * this.stepSeconds + epochsLeft * this.epochOverhead,
      memory: process.memoryUsage.rss(),
    });
  }
}
