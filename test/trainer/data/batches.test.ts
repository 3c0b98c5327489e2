import { describe, expect, it } from 'vitest';
import { feeds, residents } from '@shared/compiler';
import { shapesDataset } from '@shared/data/shapes';
import { dataSize, FedBatches, ResidentBatches, residentTensors, standardisedImage } from '@trainer/data/batches';

const dataset = shapesDataset({ size: 8, channels: 3, train: 6, test: 2 });
const size = 8 * 8 * 3;

describe('batches', () => {
  it('hold the bytes of the images asked for, with their labels, where the engine has no room', () => {
    const batch = new FedBatches(dataset, 'train', 'input', 2).batch((position) => 4 - position);
    expect(batch.input!.shape).toEqual([2, 8, 8, 3]);
    const { pixels } = dataset.train;
    expect([...batch.input!.data]).toEqual([
      ...pixels.subarray(4 * size, 5 * size),
      ...pixels.subarray(3 * size, 4 * size),
    ]);
    expect([...batch[feeds.labels]!.data]).toEqual([4, 3]);
  });

  it('hold only places where the data set lies in the engine, which reads it where it is', () => {
    expect(new ResidentBatches(3).batch((position) => 2 * position)).toEqual({
      [feeds.indices]: { shape: [3], data: Int32Array.of(0, 2, 4) },
    });
    const tensors = residentTensors(dataset);
    expect(tensors.get(residents.images('test'))!.data).toBe(dataset.test.pixels);
    expect(tensors.get(residents.labels('train'))).toEqual({ shape: [6], data: dataset.train.labels });
    expect(dataSize(dataset)).toBe(8 * (size + 1));
  });
});

it('an image for the network is its bytes, standardised channel by channel', () => {
  const standardisation = { mean: [0, 0, 0.5], deviation: [1 / 255, 2 / 255, 1 / 255] };
  const { shape, data } = standardisedImage(dataset, standardisation, 1);
  expect(shape).toEqual([1, 8, 8, 3]);
  const bytes = dataset.test.pixels.subarray(size);
  for (let offset = 0; offset < size; offset += 3) {
    expect(data[offset]).toBeCloseTo(bytes[offset]!, 3);
    expect(data[offset + 1]).toBeCloseTo(bytes[offset + 1]! / 2, 3);
    expect(data[offset + 2]).toBeCloseTo(bytes[offset + 2]! - 127.5, 3);
  }
});
