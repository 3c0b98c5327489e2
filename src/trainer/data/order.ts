import { permutation } from '@shared/tensor/random/permutation';

/**
 * The order in which training sees its examples: every epoch its own shuffle, from the seed and the epoch's number
 * alone, so that a run can go on from any step. Where the batch does not divide the number of examples, the epoch's
 * last batch is filled up with the epoch's first examples: no example is left out, and batches keep their length.
 */
export class TrainingOrder {
  readonly stepsPerEpoch: number;
  private epoch = -1;
  private order: Uint32Array = new Uint32Array(0);

  constructor(
    private readonly examples: number,
    private readonly batch: number,
    private readonly seed: number,
  ) {
    this.stepsPerEpoch = Math.ceil(examples / batch);
  }

  /** Place of the example at `position` in the batch of this step (from 0). */
  place(step: number, position: number): number {
    const epoch = Math.floor(step / this.stepsPerEpoch);
    if (epoch !== this.epoch) {
      this.order = permutation(this.examples, this.seed, `order of epoch ${epoch}`);
      this.epoch = epoch;
    }
    const within = (step % this.stepsPerEpoch) * this.batch + position;
    return this.order[within % this.examples]!;
  }
}
