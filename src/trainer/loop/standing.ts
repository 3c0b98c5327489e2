import type { CheckpointState } from '../checkpoint/checkpoint';
import { learningRateOf } from './learningRate';
import type { Prepared } from './prepare';
import type { Measures } from './measures';
import type { Plan } from './reporter';
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

  addStep({ loss, metrics }: Measures): void {
    const { running } = this.state;
    this.state.step += 1;
    running.loss += loss;
    for (const [name, value] of Object.entries(metrics)) running.metrics[name] = (running.metrics[name] ?? 0) + value;
    running.steps += 1;
  }

  /** Means over the steps of the epoch that ends; the next one's begin at none. */
  takeEpochMeans(): { loss: number; metrics: Record<string, number> } {
    const { running } = this.state;
    const { steps } = running;
    const metrics = Object.entries(running.metrics).map(([name, sum]) => [name, sum / steps] as const);
    const means = { loss: running.loss / steps, metrics: Object.fromEntries(metrics) };
    Object.assign(running, { loss: 0, metrics: {}, steps: 0 });
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
