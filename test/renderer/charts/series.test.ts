import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { downsample } from '@shared/learning/curves/downsample';
import { smooth } from '@shared/learning/curves/smooth';

describe('smoothing', () => {
  it('leaves a constant line as it is, from its first point', () => {
    const steps = [0, 1, 2, 10, 11];
    for (const value of smooth(steps, [3, 3, 3, 3, 3], 0.97)) expect(value).toBeCloseTo(3, 5);
  });

  it('changes nothing at 0 and stays within what it averages otherwise', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 1 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (values, smoothing) => {
          const steps = values.map((_, index) => index);
          expect([...smooth(steps, values, 0)]).toEqual([...Float32Array.from(values)]);
          for (const average of smooth(steps, values, smoothing)) {
            expect(average).toBeGreaterThanOrEqual(Math.min(...values) - 1e-4);
            expect(average).toBeLessThanOrEqual(Math.max(...values) + 1e-4);
          }
        },
      ),
    );
  });

  it('shows a loss that is not a number and goes on behind it', () => {
    const result = smooth([0, 1, 2], [1, NaN, 1], 0.9);
    expect(result[1]).toBeNaN();
    expect(result[2]).toBeCloseTo(1, 5);
  });
});

describe('downsampling', () => {
  it('keeps order, both ends, the lowest and the highest point, and the limit', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ noNaN: true }), { minLength: 1, maxLength: 3000 }),
        fc.integer({ min: 1, max: 100 }),
        (values, buckets) => {
          const indices = [...downsample(values, buckets)];
          expect(indices.length).toBeLessThanOrEqual(Math.max(4 * buckets, 1));
          expect(indices[0]).toBe(0);
          expect(indices.at(-1)).toBe(values.length - 1);
          expect(indices.every((index, place) => place === 0 || index > indices[place - 1]!)).toBe(true);
          const kept = indices.map((index) => values[index]!);
          expect(Math.min(...kept)).toBe(Math.min(...values));
          expect(Math.max(...kept)).toBe(Math.max(...values));
        },
      ),
    );
  });
});
