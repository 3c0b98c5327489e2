import { metrics, supportedMetrics, usualMetrics } from '../../learning/metrics';
import type { MeasuredOutput, MetricDefinition } from '../../learning/metrics/definition';
import type { Shape } from '../../tensor/shape';
import { judgedShape } from './target';
import type { Objective } from './task';

type Compared = Pick<Objective, 'targetKind' | 'field' | 'computed' | 'ignoreIndex' | 'metrics'>;

/** What metrics have to know of an objective's output. @param shape of one prediction */
export function measuredOutput({ targetKind, field, computed, ignoreIndex }: Compared, shape: Shape): MeasuredOutput {
  const targetShape = targetKind === 'values' || targetKind === 'labels' ? shape : shape.slice(0, -1);
  // Images are compared as they are trained: from 0 to 1.
  return {
    ...{ targetKind, shape, targetShape },
    ...(field.kind === 'image' && { range: 1 }),
    ...(ignoreIndex !== undefined && { ignoreIndex }),
    ...(computed && 'constant' in computed && { isConstant: true }),
  };
}

/** The metrics of an objective: those that it names, as far as they can be measured there; the usual ones where it names none. */
export function metricsOf(objective: Compared, shape: Shape): readonly MetricDefinition[] {
  const measured = measuredOutput(objective, shape);
  const { metrics: names } = objective;
  const kinds = names ? supportedMetrics(measured).filter((kind) => names.includes(kind)) : usualMetrics(measured);
  return kinds.map((kind) => metrics[kind]);
}

/**
 * Kinds of metrics that are measured of several outputs, each once; undefined while a shape is not known.
 * @param shapeOf what arrives at an Output
 */
export function measuredKindsOf(
  objectives: readonly Objective[],
  shapeOf: (path: string) => Shape | undefined,
): string[] | undefined {
  const kinds = new Set<string>();
  for (const objective of objectives) {
    const shape = judgedShape(shapeOf(objective.path), objective.field);
    if (!shape) return undefined;
    for (const { kind } of metricsOf(objective, shape)) kinds.add(kind);
  }
  return [...kinds];
}
