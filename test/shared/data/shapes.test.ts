import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { balancedSample, classCounts, pickImages } from '@shared/data/dataset';
import { shapesDataset } from '@shared/data/shapes';
import { lookupTable, measure } from '@shared/data/standardise';

const options = { size: 16, channels: 3, train: 60, test: 30 } as const;

describe('the generated shapes', () => {
  it('are the same images every time, and others in the test set', () => {
    const first = shapesDataset(options);
    const second = shapesDataset(options);
    expect(first.train.pixels).toEqual(second.train.pixels);
    expect(first.train.pixels.subarray(0, 768)).not.toEqual(first.test.pixels.subarray(0, 768));
  });

  it('are the images on which earlier runs were trained', () => {
    const pixels = shapesDataset({ size: 28, channels: 1, train: 2000, test: 500 }).train.pixels;
    expect(createHash('sha256').update(pixels).digest('hex').slice(0, 16)).toBe('6c0c674d55b650a6');
  });

  it('come equally often', () => {
    const { train, classes } = shapesDataset(options);
    expect(classCounts(train, classes.length)).toEqual(Array(6).fill(10));
    expect(balancedSample(train, 6, 8)).toHaveLength(8);
    expect(new Set(pickImages(train, 768, balancedSample(train, 6, 6)).labels).size).toBe(6);
  });

  it('say which images there are when another is asked for', () => {
    expect(() => pickImages(shapesDataset(options).test, 768, [30])).toThrow('indices run from 0 to 29');
  });
});

describe('standardisation', () => {
  it('gives each channel mean 0 and deviation 1 over the training images', () => {
    const dataset = shapesDataset(options);
    const table = lookupTable(measure(dataset));
    for (let channel = 0; channel < 3; channel++) {
      let [sum, squares, count] = [0, 0, 0];
      for (let index = channel; index < dataset.train.pixels.length; index += 3) {
        const value = table[channel * 256 + dataset.train.pixels[index]!]!;
        sum += value;
        squares += value * value;
        count += 1;
      }
      expect(sum / count).toBeCloseTo(0, 5);
      expect(squares / count).toBeCloseTo(1, 4);
    }
  });

  it('only centres a channel that never varies', () => {
    const split = { count: 1, pixels: new Uint8Array(4).fill(51), labels: new Uint8Array(1) };
    expect(measure({ shape: [2, 2, 1], train: split }).deviation).toEqual([1]);
  });
});
