import { accuracy } from './accuracy';
import { auc } from './auc';
import { boxIoU } from './boxIoU';
import type { MeasuredOutput, MetricDefinition } from './definition';
import { dice } from './dice';
import { f1 } from './f1';
import { mae } from './mae';
import { meanIoU } from './meanIoU';
import { perplexity } from './perplexity';
import { precision } from './precision';
import { psnr } from './psnr';
import { r2 } from './r2';
import { recall } from './recall';
import { rmse } from './rmse';
import { ssim } from './ssim';
import { top5 } from './top5';

/** Every metric, by its `kind` in recipes and events; the first of an output's usual ones is its chief one. */
export const metrics = {
  psnr,
  ssim,
  meanIoU,
  accuracy,
  top5,
  auc,
  precision,
  recall,
  f1,
  dice,
  boxIoU,
  r2,
  mae,
  rmse,
  perplexity,
} as const satisfies Record<string, MetricDefinition>;

export type MetricKind = keyof typeof metrics;

export const metricKinds = Object.keys(metrics) as readonly MetricKind[];

/** The metrics that can be measured on an output. */
export function supportedMetrics(output: MeasuredOutput): MetricKind[] {
  return metricKinds.filter((kind) => {
    const metric: MetricDefinition = metrics[kind];
    return metric.supports(output) && (!output.isConstant || metric.ofConstants === true);
  });
}

/** The metrics that are shown for an output unless others are chosen, the chief one first. */
export function usualMetrics(output: MeasuredOutput): MetricKind[] {
  return supportedMetrics(output).filter((kind) => metrics[kind].usual(output));
}

const written: Readonly<Record<MetricDefinition['format'], (value: number) => string>> = {
  percent: (value) => `${(100 * value).toFixed(1)} %`,
  number: (value) => (Math.abs(value) >= 1000 ? value.toFixed(0) : String(Number(value.toPrecision(3)))),
  decibel: (value) => `${value.toFixed(1)} dB`,
};

/** A metric's value as it is shown: `98.7 %`, `0.987`, `24.1 dB`; `–` where it is not defined. */
export function formatMetric({ format }: Pick<MetricDefinition, 'format'>, value: number | undefined): string {
  return value === undefined || !Number.isFinite(value) ? '–' : written[format](value);
}
