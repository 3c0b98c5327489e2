import { activationProblem, lossDefinition, objectiveProblem } from '../../learning/losses';
import type { LossOutput } from '../../learning/losses/definition';
import { supportedMetrics } from '../../learning/metrics';
import { describeMeasure } from '../../learning/metrics/describe';
import type { Shape } from '../../tensor/shape';
import type { Misfit } from '../datasetFit';
import { measuredOutput } from './measured';
import { judgedShape } from './target';
import type { Objective } from './task';

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
  const message = objectiveProblem(objective, judged);
  return message === undefined ? undefined : { brief: `not for ${lossDefinition(objective.loss).label}`, message };
}

/** Whether an output ends with what its loss expects. @param ending the activation's name, or `none` */
export function activationMisfit({ loss }: Objective, judged: LossOutput, ending: string): Misfit | undefined {
  const message = activationProblem(loss, judged, ending);
  return message === undefined ? undefined : { brief: `ends in ${ending}`, message };
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
  const message =
    `${metricLabels(unsuited)} cannot be measured of ${path}, which is compared with ${field.name}. ` +
    (all.length > 0 ? `Choose among ${metricLabels(all)}.` : 'Leave it out: only the loss is measured here.');
  return { brief: `no ${metricLabels(unsuited)}`, message, suited, unsuited };
}

/** Kinds of metrics. */
interface MetricSplit {
  readonly suited: readonly string[];
  readonly unsuited: readonly string[];
}

/** Kinds of metrics as a message lists them. */
export const metricLabels = (kinds: readonly string[]) => kinds.map((kind) => describeMeasure(kind).label).join(', ');
