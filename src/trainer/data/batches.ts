import { feeds, residents, type SplitName } from '@shared/compiler';
import { imageSize, type Dataset } from '@shared/data/dataset';
import { lookupTable, type Standardisation } from '@shared/data/standardise';
import type { NamedTensors, TensorData } from '@shared/tensor/types';

/** What is fed for a batch, by input name. It serves until the next batch is made. */
export type FedBatch = Readonly<Record<string, TensorData>>;

/** Says which examples of a split make up a batch. */
export interface Batches {
  /** The batch of the examples at `place(0)` … `place(length − 1)`. */
  batch(place: (position: number) => number): FedBatch;
}

/** Batches from a split that lies in the engine: only the examples' places are fed. */
export class ResidentBatches implements Batches {
  private readonly indices: TensorData & { readonly data: Int32Array };

  constructor(length: number) {
    this.indices = { shape: [length], data: new Int32Array(length) };
  }

  batch(place: (position: number) => number): FedBatch {
    const { data } = this.indices;
    for (let position = 0; position < data.length; position++) data[position] = place(position);
    return { [feeds.indices]: this.indices };
  }
}

/** Batches from a split that the engine has no room for: the images' bytes are fed, with their labels. */
export class FedBatches implements Batches {
  private readonly images: TensorData & { readonly data: Uint8Array };
  private readonly labels: TensorData & { readonly data: Int32Array };
  private readonly size: number;

  /** @param input the name that the images are fed by */
  constructor(
    private readonly dataset: Dataset,
    private readonly split: SplitName,
    private readonly input: string,
    length: number,
  ) {
    this.size = imageSize(dataset);
    this.images = { shape: [length, ...dataset.shape], data: new Uint8Array(length * this.size) };
    this.labels = { shape: [length], data: new Int32Array(length) };
  }

  batch(place: (position: number) => number): FedBatch {
    const { size, images, labels } = this;
    const split = this.dataset[this.split];
    for (let position = 0; position < labels.data.length; position++) {
      const index = place(position);
      images.data.set(split.pixels.subarray(index * size, (index + 1) * size), position * size);
      labels.data[position] = split.labels[index]!;
    }
    return { [this.input]: images, [feeds.labels]: labels };
  }
}

/** Bytes of a data set, for those who ask whether it fits somewhere. */
export function dataSize({ train, test }: Dataset): number {
  return [train, test].reduce((bytes, { pixels, labels }) => bytes + pixels.byteLength + labels.byteLength, 0);
}

/** Both splits as an engine keeps them; nothing is copied. */
export function residentTensors(dataset: Dataset): NamedTensors {
  const splits: readonly SplitName[] = ['train', 'test'];
  const tensors = new Map<string, TensorData>();
  for (const name of splits) {
    const { count, pixels, labels } = dataset[name];
    tensors.set(residents.images(name), { shape: [count, ...dataset.shape], data: pixels });
    tensors.set(residents.labels(name), { shape: [count], data: labels });
  }
  return tensors;
}

/** One image of the test set as the network takes it: standardised, float32 [1, height, width, channels]. */
export function standardisedImage(dataset: Dataset, standardisation: Standardisation, index: number): TensorData {
  const [size, channels] = [imageSize(dataset), dataset.shape[2]];
  const table = lookupTable(standardisation);
  const bytes = dataset.test.pixels.subarray(index * size, (index + 1) * size);
  const data = Float32Array.from(bytes, (byte, offset) => table[(offset % channels) * 256 + byte]!);
  return { shape: [1, ...dataset.shape], data };
}
