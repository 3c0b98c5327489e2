import { describe, expect, it } from 'vitest';
import { feeds, residentName } from '@shared/compiler';
import type { Task } from '@shared/compiler/task/task';
import { inMemory } from '@shared/data/dataset';
import type { Field } from '@shared/data/field';
import { labelledFields } from '@shared/data/labelledImages';
import { shapesDataset } from '../../support/shapesDataset';
import { pickExamples } from '@shared/data/table';
import { withValidation } from '@shared/data/validation';
import { FedBatches, ResidentBatches, residentParts, residentTensors } from '@trainer/data/batches';
import { networkInputs } from '@trainer/data/networkInputs';

const dataset = shapesDataset({ size: 8, channels: 3, train: 60, test: 2 });
const [image, label] = dataset.fields as [Field, Field];
const data = inMemory(dataset);
const task: Task<Field> = {
  feeds: [{ path: 'input', field: image }],
  objectives: [
    {
      path: 'output',
      field: label,
      targetKind: 'classes',
      loss: { kind: 'crossEntropy', labelSmoothing: 0 },
      weight: 1,
    },
  ],
};
const size = 8 * 8 * 3;

describe('batches', () => {
  it('hold the bytes of the images asked for, with their labels, where the engine has no room', async () => {
    const batch = await new FedBatches(data, 'train', task).batch(Int32Array.of(4, 3));
    expect(batch['input']).toEqual(pickExamples(dataset.train, [4, 3])[labelledFields.image]);
    expect([...batch[feeds.target()]!.data]).toEqual([4, 3]);
  });

  it('that are expected are read meanwhile, and others are read all the same', async () => {
    const reads: number[][] = [];
    const { tables: _, ...reader } = data;
    const read: typeof data.read = (split, places, fields) => {
      reads.push([...Array.from(places)]);
      return data.read(split, places, fields);
    };
    const batches = new FedBatches({ ...reader, read }, 'train', task);
    batches.expect(Int32Array.of(1, 2));
    expect(reads).toEqual([[1, 2]]);
    // Who only looks leaves them expected.
    expect([...(await batches.peek(Int32Array.of(1, 2)))[feeds.target()]!.data]).toEqual([1, 2]);
    expect([...(await batches.batch(Int32Array.of(1, 2)))[feeds.target()]!.data]).toEqual([1, 2]);
    expect(reads).toEqual([[1, 2]]);
    batches.expect(Int32Array.of(3, 4));
    batches.expect(Int32Array.of(0, 1));
    batches.expect(Int32Array.of(3, 4));
    expect(reads.slice(1)).toEqual([
      [3, 4],
      [0, 1],
    ]);
    for (const [first, second] of [
      [3, 4],
      [0, 1],
    ] as const)
      expect([...(await batches.batch(Int32Array.of(first, second)))[feeds.target()]!.data]).toEqual([first, second]);
    expect(reads).toHaveLength(3);
    batches.expect(Int32Array.of(3, 4));
    expect([...(await batches.batch(Int32Array.of(5, 0)))[feeds.target()]!.data]).toEqual([5, 0]);
  });

  it('hold only places where the data set lies in the engine, which reads it where it is', async () => {
    expect(await new ResidentBatches(0).batch(Int32Array.of(0, 2, 4))).toEqual({
      [feeds.indices]: { shape: [3], data: Int32Array.of(0, 2, 4) },
    });
    const parts = residentParts(data, 62 * (size + 1))!;
    const tensors = residentTensors(parts, task);
    expect(tensors.get(residentName('heldOut', 'image'))).toBe(dataset.test.columns['image']);
    expect(tensors.get(residentName('train', 'label'))).toBe(dataset.train.columns['label']);
    expect(residentParts(data, 62 * (size + 1) - 1)).toBeUndefined();
  });

  it('of the test lie behind those of the validation', async () => {
    const split = await withValidation(data, 0.2, 1);
    const parts = residentParts(split, 1e9)!;
    expect(parts.tables.heldOut.count).toBe(14);
    const [places] = Object.values(await new ResidentBatches(parts.first.test).batch(Int32Array.of(1)));
    const row = pickExamples(parts.tables.heldOut, places!.data)['image'];
    expect(row).toEqual(pickExamples(dataset.test, [1])['image']);
  });
});

describe('a validation split', () => {
  it('has the same share of every class, and leaves the rest for training', async () => {
    const split = await withValidation(data, 0.2, 1);
    expect(split.counts).toEqual({ train: 48, validation: 12, test: 2 });
    const labels = await split.read(
      'validation',
      Array.from({ length: 12 }, (_, place) => place),
      ['label'],
    );
    expect([...labels['label']!.data].sort()).toEqual([0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
    const { train, validation } = split.tables!;
    const seen = [train, validation].flatMap(({ count, columns }) =>
      Array.from({ length: count }, (_, place) =>
        columns['image']!.data.subarray(place * size, (place + 1) * size).join(),
      ),
    );
    expect(new Set(seen).size).toBe(60);
  });

  it('is the same for the same seed, and another for another', async () => {
    const of = async (seed: number) =>
      (await withValidation(data, 0.2, seed)).tables!.validation.columns['image']!.data;
    expect(await of(1)).toEqual(await of(1));
    expect(await of(2)).not.toEqual(await of(1));
  });

  it('that leaves nothing is refused in words', async () => {
    await expect(withValidation(data, 0.01, 1)).rejects.toThrow(/60 training examples: a share of 0.01 leaves 60/);
  });
});

it('an image for the network is its bytes, standardised channel by channel', () => {
  const standardisation = { mean: [0, 0, 0.5], deviation: [1 / 255, 2 / 255, 1 / 255] };
  const columns = pickExamples(dataset.test, [1]);
  const { shape, data: values } = networkInputs(task.feeds, columns, new Map([['image', standardisation]]))['input']!;
  expect(shape).toEqual([1, 8, 8, 3]);
  const bytes = columns['image']!.data;
  for (let offset = 0; offset < size; offset += 3) {
    expect(values[offset]).toBeCloseTo(bytes[offset]!, 3);
    expect(values[offset + 1]).toBeCloseTo(bytes[offset + 1]! / 2, 3);
    expect(values[offset + 2]).toBeCloseTo(bytes[offset + 2]! - 127.5, 3);
  }
});
