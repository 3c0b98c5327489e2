import type { MetricDefinition } from '@shared/learning/metrics/definition';
import { describeMeasure, isLoss } from '@shared/learning/metrics/describe';
import { formatLoss, formatPercent, formatRate } from './units';
import { wordsOf } from '../words/currentWords';
import { metricsWords } from '../words/english/metrics';

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

/** What a measure is called in a sentence, without its output: `accuracy`, `mean IoU`, `PSNR`. */
export function metricLabel(name: string): string {
  const words = wordsOf(metricsWords);
  return isLoss(name) ? words.loss : words.inSentence(labelOf(name));
}

/** The same with its output, where there are several: `accuracy of digit`. */
export function measureLabel(name: string): string {
  return withOutput(name, metricLabel(name));
}

/** As it stands alone: `Accuracy`; of one of several outputs `Accuracy of digit`. */
export function metricTitle(name: string): string {
  return withOutput(name, capitalised(isLoss(name) ? wordsOf(metricsWords).loss : labelOf(name)));
}

function withOutput(name: string, label: string): string {
  const { output } = describeMeasure(name);
  return output === undefined ? label : wordsOf(metricsWords).ofOutput(label, output);
}

/** A metric that only another version has is called by its kind. */
function labelOf(name: string): string {
  const { kind, title } = describeMeasure(name);
  const known: Readonly<Record<string, { readonly label: string }>> = wordsOf(metricsWords).named;
  return Object.hasOwn(known, kind) ? known[kind]!.label : title;
}

const capitalised = (label: string): string => label.charAt(0).toUpperCase() + label.slice(1);

/** How a measure is written in figures and on axes, by its name in events. */
export function measureFormat(name: string): MeasureFormat {
  return formats[describeMeasure(name).format];
}

/** A measure's value: `98.2 %`, `0.931`, `24.1 dB`; `–` where there is none. */
export function formatMeasure(name: string, value: number | undefined, decimals?: number): string {
  return value === undefined ? '–' : measureFormat(name).value(value, decimals);
}
