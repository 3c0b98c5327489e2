import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { balancedSample, classCounts } from '@shared/data/dataset';
import { labelledFields } from '@shared/data/labelledImages';
import { pickExamples, type Table } from '@shared/data/table';
import { shapesDataset } from '../../support/shapesDataset';
import { lookupTable, measure } from '@shared/data/standardise';

const options = { size: 16, channels: 3, train: 60, test: 30 } as const;

const imagesOf = ({ columns }: Table) => columns[labelledFields.image]!;
const labelsOf = ({ columns }: Table) => columns[labelledFields.label]!;

describe('the generated shapes', () => {
  it('are the same images every time, and others in the test set', () => {
    const first = shapesDataset(options);
    const second = shapesDataset(options);
    expect(imagesOf(first.train)).toEqual(imagesOf(second.train));
    const begin = (table: Table) => imagesOf(table).data.subarray(0, 768);
    expect(begin(first.train)).not.toEqual(begin(first.test));
  });

  it('are the images on which earlier runs were trained', () => {
    const { train } = shapesDataset({ size: 28, channels: 1, train: 2000, test: 500 });
    expect(createHash('sha256').update(imagesOf(train).data).digest('hex').slice(0, 16)).toBe('6c0c674d55b650a6');
  });

  it('come equally often', () => {
    const { train } = shapesDataset(options);
    const labels = labelsOf(train);
    expect(classCounts(labels, 6)).toEqual(Array(6).fill(10));
    expect(balancedSample(labels, 6, 8)).toHaveLength(8);
    const picked = pickExamples(train, balancedSample(labels, 6, 6));
    expect(new Set(picked[labelledFields.label]!.data).size).toBe(6);
  });

  it('say which examples there are when another is asked for', () => {
    expect(() => pickExamples(shapesDataset(options).test, [30])).toThrow('numbered from 0 to 29');
  });
});

describe('standardisation', () => {
  it('gives each channel mean 0 and deviation 1 over the training images', () => {
    const images = imagesOf(shapesDataset(options).train);
    const table = lookupTable(measure(images));
    for (let channel = 0; channel < 3; channel++) {
      let [sum, squares, count] = [0, 0, 0];
      for (let index = channel; index < images.data.length; index += 3) {
        const value = table[channel * 256 + images.data[index]!]!;
        sum += value;
        squares += value * value;
        count += 1;
      }
      expect(sum / count).toBeCloseTo(0, 5);
      expect(squares / count).toBeCloseTo(1, 4);
    }
  });

  it('only centres a channel that never varies', () => {
    expect(measure({ shape: [1, 2, 2, 1], data: new Uint8Array(4).fill(51) }).deviation).toEqual([1]);
  });
});
