import { median } from '@shared/tensor/median';

export { median };

/** The value below which this share of the values lies, between neighbours in proportion. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  const place = share * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  if (low === undefined || high === undefined) return Number.NaN;
  return low + (high - low) * (place - Math.floor(place));
}

/** The mean of ratios: 2 and ½ give 1. */
export function geometricMean(values: readonly number[]): number {
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
}

/** Of times in milliseconds, as results are kept. */
export interface Summary {
  readonly median: number;
  readonly minimum: number;
  /** Between these lie nine of ten values. */
  readonly low: number;
  readonly high: number;
  readonly count: number;
}

export function summarize(times: readonly number[]): Summary {
  const rounded = (value: number) => Number(value.toFixed(3));
  return {
    median: rounded(median(times)),
    minimum: rounded(Math.min(...times)),
    low: rounded(quantile(times, 0.05)),
    high: rounded(quantile(times, 0.95)),
    count: times.length,
  };
}
