import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { geometricMean, median, quantile, summarize } from '../../bench/lib/statistics';

const times = fc.array(fc.double({ min: 0.01, max: 1e4, noNaN: true }), { minLength: 1, maxLength: 40 });

describe('statistics of times', () => {
  it('as many values lie above the median as below it', () => {
    fc.assert(
      fc.property(times, (values) => {
        const middle = median(values);
        const [below, above] = [values.filter((value) => value < middle), values.filter((value) => value > middle)];
        expect(Math.max(below.length, above.length)).toBeLessThanOrEqual(values.length / 2);
      }),
    );
  });

  it('quantiles rise with their share, from the least value to the largest', () => {
    fc.assert(
      fc.property(times, fc.double({ min: 0, max: 1, noNaN: true }), (values, share) => {
        expect(quantile(values, 0)).toBe(Math.min(...values));
        expect(quantile(values, 1)).toBe(Math.max(...values));
        expect(quantile(values, share)).toBeLessThanOrEqual(quantile(values, (1 + share) / 2) + 1e-9);
      }),
    );
  });

  it('a ratio and its inverse cancel in the geometric mean', () => {
    fc.assert(
      fc.property(times, (values) => {
        const product = geometricMean(values) * geometricMean(values.map((value) => 1 / value));
        expect(product).toBeCloseTo(1, 6);
      }),
    );
  });

  it('gives the quantiles that numpy gives', () => {
    // numpy.quantile([3, 1, 4, 1, 5, 9, 2, 6], [0.05, 0.5, 0.95])
    expect(summarize([3, 1, 4, 1, 5, 9, 2, 6])).toEqual({ median: 3.5, minimum: 1, low: 1, high: 7.95, count: 8 });
  });
});
