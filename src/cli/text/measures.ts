import type { MeasuresRecord } from '@shared/contract/events';
import type { MetricDefinition } from '@shared/learning/metrics/definition';
import { describeMeasure } from '@shared/learning/metrics/describe';
import { figure, percent } from './numbers';

const formats: Readonly<Record<MetricDefinition['format'], (value: number, decimals: number) => string>> = {
  percent,
  number: figure,
  decibel: (value, decimals) => `${value.toFixed(decimals)} dB`,
};

/** A measure's value as its metric is written: `98.70 %`, `0.9312`, `24.10 dB`. */
export function measureText(name: string, value: number, decimals = 2): string {
  return formats[describeMeasure(name).format](value, decimals);
}

/** All that was measured: `loss 0.0312, accuracy 98.7 %`; of several outputs `loss 0.1; digit: loss 0.06, …; parity: …`. */
export function measuresText({ loss, metrics }: MeasuresRecord, decimals = 1): string {
  const parts = new Map<string | undefined, string[]>([[undefined, [labelled('loss', loss, decimals)]]]);
  for (const [name, value] of Object.entries(metrics)) {
    const { output } = describeMeasure(name);
    parts.set(output, [...(parts.get(output) ?? []), labelled(name, value, decimals)]);
  }
  return [...parts]
    .map(([output, texts]) => `${output === undefined ? '' : `${output}: `}${texts.join(', ')}`)
    .join('; ');
}

const labelled = (name: string, value: number, decimals: number): string =>
  `${describeMeasure(name).label} ${measureText(name, value, decimals)}`;
