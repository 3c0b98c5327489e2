import type { MetricDefinition } from '@shared/learning/metrics/definition';
import { describeMeasure } from '@shared/learning/metrics/describe';
import { formatLoss, formatPercent, formatRate } from './units';

interface MeasureFormat {
  readonly value: (value: number, decimals?: number) => string;
  /** How an axis writes round values; shorter. */
  readonly tick: (value: number) => string;
}

const formats: Readonly<Record<MetricDefinition['format'], MeasureFormat>> = {
  percent: { value: formatPercent, tick: (share) => `${formatRate(100 * share)} %` },
  number: { value: formatLoss, tick: formatRate },
  decibel: {
    value: (value, decimals = 1) => `${value.toFixed(decimals)} dB`,
    tick: (value) => `${formatRate(value)} dB`,
  },
};

/** How a measure is written in figures and on axes, by its name in events. */
export function measureFormat(name: string): MeasureFormat {
  return formats[describeMeasure(name).format];
}

/** A measure's value: `98.2 %`, `0.931`, `24.1 dB`; `–` where there is none. */
export function formatMeasure(name: string, value: number | undefined, decimals?: number): string {
  return value === undefined ? '–' : measureFormat(name).value(value, decimals);
}
