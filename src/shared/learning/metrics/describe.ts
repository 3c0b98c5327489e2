import { metrics } from './index';
import type { MetricDefinition } from './definition';
import { parseMeasureName } from './names';
import type { Name } from '../../messages/saying';

/** How a measure is called and written, by its name in events. */
export interface MeasureDescription {
  /** The Output's path where there are several. */
  readonly output?: string;
  /** `loss`, or a metric's kind. */
  readonly kind: string;
  /** As it stands in a sentence: `accuracy`, `mean IoU`, `PSNR`. */
  readonly label: string;
  /** As it stands alone: `Accuracy`, `Mean IoU`. */
  readonly title: string;
  readonly better: MetricDefinition['better'];
  readonly format: MetricDefinition['format'];
  /** The largest value that it can take, where there is one. */
  readonly largest?: number;
}

/** What is known of a measure. A metric that only another version has is called by its kind. */
export function describeMeasure(name: string): MeasureDescription {
  const { output, kind } = parseMeasureName(name);
  const { label, better, format, largest } = known(kind);
  return {
    ...(output !== undefined && { output }),
    kind,
    label: inSentence(label),
    title: label.charAt(0).toUpperCase() + label.slice(1),
    better,
    format,
    ...(largest !== undefined && { largest }),
  };
}

/** What a measure is called in a message. @param kind `loss`, or a metric's */
export function measureName(kind: string): Name {
  return { of: 'measure', key: kind, english: describeMeasure(kind).label };
}

/** A measure's label with its output, where there are several: `accuracy of digit`. */
export function measureLabel(name: string): string {
  const { output, label } = describeMeasure(name);
  return output === undefined ? label : `${label} of ${output}`;
}

/** The metric that a run is judged by: the first of its first output. Undefined where there is only a loss. */
export function mainMetric(names: readonly string[]): string | undefined {
  return names.find((name) => !isLoss(name));
}

/** Whether a measure is the loss, of the whole or of one output. */
export function isLoss(name: string): boolean {
  return parseMeasureName(name).kind === 'loss';
}

function known(kind: string): Pick<MetricDefinition, 'label' | 'better' | 'format' | 'largest'> {
  if (kind === 'loss') return { label: 'loss', better: 'down', format: 'number' };
  const all: Readonly<Record<string, MetricDefinition>> = metrics;
  return (Object.hasOwn(all, kind) ? all[kind] : undefined) ?? { label: kind, better: 'up', format: 'number' };
}

/** `Accuracy` → `accuracy`; `PSNR` and `R²` stay. */
function inSentence(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
