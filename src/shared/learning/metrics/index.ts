import { accuracy } from './accuracy';
import type { MeasuredOutput, MetricDefinition } from './definition';

/** Every metric, by its name in recipes and events. */
export const metrics: Readonly<Record<string, MetricDefinition>> = { accuracy };

/** Those that are measured of an output where the recipe names none. */
export function usualMetrics(output: MeasuredOutput): MetricDefinition[] {
  return Object.values(metrics).filter((metric) => metric.supports(output));
}
