import { activationProblem, objectiveProblem } from '../../learning/losses';
import type { LossOutput } from '../../learning/losses/definition';
import { supportedMetrics } from '../../learning/metrics';
import { measureName } from '../../learning/metrics/describe';
import type { Shape } from '../../tensor/shape';
import type { Misfit } from '../datasetFit';
import { measuredOutput } from './measured';
import { judgedShape } from './target';
import type { Objective } from './task';
import { stated, statement } from '../../messages/saying';

/**
 * What a loss is asked about. Where the output does not suit its target, the loss is judged by one that does: what is
 * wrong with the output is another problem.
 */
export function judgedOutput({ targetKind, field }: Objective, output: Shape | undefined): LossOutput | undefined {
  const channels = judgedShape(output, field)?.at(-1);
  return channels === undefined ? undefined : { targetKind, channels };
}

/** Whether an objective's loss can be computed, with its weights of classes. */
export function lossMisfit(objective: Objective, judged: LossOutput): Misfit | undefined {
  const problem = objectiveProblem(objective, judged);
  return problem && statement(problem);
}

/** Whether an output ends with what its loss expects. @param ending the activation's name, or `none` */
export function activationMisfit({ loss }: Objective, judged: LossOutput, ending: string): Misfit | undefined {
  const problem = activationProblem(loss, judged, ending);
  return problem && statement(problem);
}

/** Which of an objective's metrics cannot be measured of an output, and which can. */
export function metricMisfit(objective: Objective, output: Shape | undefined): (Misfit & MetricSplit) | undefined {
  const shape = judgedShape(output, objective.field);
  if (!objective.metrics || !shape) return undefined;
  const all: readonly string[] = supportedMetrics(measuredOutput(objective, shape));
  const suited = objective.metrics.filter((kind) => all.includes(kind));
  if (suited.length === objective.metrics.length) return undefined;
  const unsuited = objective.metrics.filter((kind) => !all.includes(kind));
  const { path, field } = objective;
  const names = unsuited.map(measureName);
  const stating =
    all.length > 0
      ? stated('training', 'notMeasured', names, path, field.name, all.map(measureName))
      : stated('training', 'nothingMeasured', names, path, field.name);
  return { ...stating, suited, unsuited };
}

/** Kinds of metrics. */
interface MetricSplit {
  readonly suited: readonly string[];
  readonly unsuited: readonly string[];
}
