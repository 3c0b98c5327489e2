import type { RunEvent } from '@shared/contract/events';

/** Milliseconds between two `steps` events: often enough for smooth curves, seldom enough to cost nothing. */
const stepsInterval = 100;
const progressInterval = 400;

export interface StepResult {
  readonly loss: number;
  /** The share of the batch whose class was right; nothing for targets that are no classes. */
  readonly accuracy: number | undefined;
}

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
  private accuracies: number[] = [];
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
  step(step: number, { loss, accuracy }: StepResult, learningRate: number, seconds: number): void {
    this.steps.push(step);
    this.losses.push(loss);
    if (accuracy !== undefined) this.accuracies.push(accuracy);
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
    const accuracy = this.accuracies.length === this.steps.length ? { accuracy: this.accuracies } : {};
    this.emit({ type: 'steps', run: this.run, step: this.steps, loss: this.losses, ...accuracy, learningRate });
    [this.steps, this.losses, this.accuracies] = [[], [], []];
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
