import { imageSize, type Dataset, type Split } from '@shared/datasets/dataset';
import { lookupTable, type Standardisation } from '@shared/datasets/standardise';
import { permutation } from '@shared/random/permutation';
import type { TensorData } from '@shared/tensor/types';

/** Standardised images [batch, height, width, channels] and their labels [batch]. */
export interface Batch {
  readonly images: TensorData & { readonly data: Float32Array };
  readonly labels: TensorData & { readonly data: Int32Array };
}

/** Turns bytes into batches. One pair of buffers is filled anew each time, so a batch serves until the next fill. */
export class BatchFiller {
  private readonly table: Float32Array;
  private readonly size: number;
  private readonly batch: Batch;

  constructor(
    private readonly dataset: Pick<Dataset, 'shape'>,
    standardisation: Standardisation,
    readonly length: number,
  ) {
    this.table = lookupTable(standardisation);
    this.size = imageSize(dataset);
    this.batch = {
      images: { shape: [length, ...dataset.shape], data: new Float32Array(length * this.size) },
      labels: { shape: [length], data: new Int32Array(length) },
    };
  }

  /** Fills the batch with the images at `place(0)` … `place(length − 1)` of the split. */
  fill(split: Split, place: (position: number) => number): Batch {
    const { images, labels } = this.batch;
    for (let position = 0; position < this.length; position++) {
      const index = place(position);
      this.standardise(split.pixels, index * this.size, images.data, position * this.size);
      labels.data[position] = split.labels[index]!;
    }
    return this.batch;
  }

  private standardise(pixels: Uint8Array, from: number, target: Float32Array, to: number): void {
    const { table, size } = this;
    const channels = this.dataset.shape[2];
    if (channels === 1) {
      for (let offset = 0; offset < size; offset++) target[to + offset] = table[pixels[from + offset]!]!;
      return;
    }
    for (let offset = 0; offset < size; offset += channels) {
      for (let channel = 0; channel < channels; channel++) {
        target[to + offset + channel] = table[channel * 256 + pixels[from + offset + channel]!]!;
      }
    }
  }
}

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
