import { describe, expect, it } from 'vitest';
import { stepSeed } from '@shared/tensor/random/stepSeed';

const range = (count: number) => Array.from({ length: count }, (_, index) => index);

describe('the seed of a step', () => {
  it('is shared by no two steps of neighbouring seeds', () => {
    const seeds = range(16).flatMap((seed) => range(1000).map((step) => stepSeed(seed, step)));
    expect(new Set(seeds).size).toBe(seeds.length);
  });

  it('is an unsigned 32-bit integer for any seed', () => {
    for (const seed of [0, 1, 2 ** 31, 2 ** 32 - 1]) {
      const value = stepSeed(seed, 5);
      expect(Number.isInteger(value) && value >= 0 && value < 2 ** 32).toBe(true);
    }
  });

  it.each<[string, (bit: number, sample: number) => [number, number]]>([
    ['seed', (bit, sample) => [stepSeed(sample, 77), stepSeed((sample ^ (1 << bit)) >>> 0, 77)]],
    ['step', (bit, sample) => [stepSeed(77, sample), stepSeed(77, (sample ^ (1 << bit)) >>> 0)]],
  ])('changes in half of its bits, each as often as the others, where one bit of the %s changes', (_, pair) => {
    const samples = 500;
    for (const bit of range(20)) {
      const flips = new Array<number>(32).fill(0);
      for (const sample of range(samples)) {
        const [before, after] = pair(bit, sample);
        for (const place of range(32)) flips[place]! += ((before ^ after) >>> place) & 1;
      }
      for (const flipped of flips) {
        expect(flipped / samples).toBeGreaterThan(0.35);
        expect(flipped / samples).toBeLessThan(0.65);
      }
    }
  });
});
