import type { CheckpointState } from '../checkpoint/checkpoint';
import { learningRateOf } from './learningRate';
import type { Prepared } from './prepare';
import type { Plan, StepResult } from './reporter';
import { WorkTime } from './workTime';

/** Where a run stands: what its checkpoints hold, and what follows from that. */
export class Standing {
  readonly state: CheckpointState;
  /** The stretch of work that `state.seconds` does not hold yet. */
  private readonly work = new WorkTime();

  constructor(
    private readonly recipe: Prepared['recipe'],
    private readonly plan: Plan,
    begin: CheckpointState,
  ) {
    this.state = structuredClone(begin);
  }

  /** Steps done. */
  get step(): number {
    return this.state.step;
  }

  /** Whole epochs done. */
  get epoch(): number {
    return Math.floor(this.state.step / this.plan.stepsPerEpoch);
  }

  get endsEpoch(): boolean {
    return this.state.step % this.plan.stepsPerEpoch === 0;
  }

  /** The learning rate of the next step. */
  get learningRate(): number {
    const { step, watching, learningRate } = this.state;
    return learningRateOf(this.recipe, this.plan, { step, reductions: watching.plateau.reductions }, learningRate);
  }

  /** Sets a learning rate that holds from the next step. */
  setLearningRate(rate: number): void {
    const { step, watching } = this.state;
    this.state.learningRate = { rate, step, reductions: watching.plateau.reductions };
  }

  addStep({ loss, accuracy }: StepResult): void {
    const { running } = this.state;
    this.state.step += 1;
    running.loss += loss;
    running.accuracy += accuracy ?? 0;
    running.steps += 1;
  }

  /** Means over the steps of the epoch that ends; the next one's begin at none. */
  takeEpochMeans(): { loss: number; accuracy: number } {
    const { running } = this.state;
    const means = { loss: running.loss / running.steps, accuracy: running.accuracy / running.steps };
    Object.assign(running, { loss: 0, accuracy: 0, steps: 0 });
    return means;
  }

  /** Begins a stretch of work after a pause. */
  beginWork(): void {
    this.work.begin();
  }

  /** Seconds of work since it was last asked, added to those of the run. */
  takeSeconds(): number {
    const seconds = this.work.take();
    this.state.seconds += seconds;
    return seconds;
  }
}
