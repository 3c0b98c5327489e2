import { endingOf } from '../../../compiler/endingOf';
import type { Network, NetworkNode } from '../../../compiler/network';
import { measuredOutput, metricsOf } from '../../../compiler/task/measured';
import type { Objective } from '../../../compiler/task/task';
import { classWeightsProblem, lossDefinition } from '../../../learning/losses';
import type { FinalActivation } from '../../../learning/losses/definition';
import type { MeasuredOutput } from '../../../learning/metrics/definition';
import type { MetricKind } from '../../../learning/metrics';
import type { ExampleType } from '../../../tensor/exampleType';
import { IncompleteDrawing } from '../../codeTarget';

/** What an Output of the model is trained for, as scripts write it. */
export interface ScriptObjective extends Objective {
  /** Of one example's output, channels last. */
  readonly type: ExampleType;
  /** The extent of the last axis: classes, labels or values. */
  readonly channels: number;
  /** Where labels are smoothed. */
  readonly labelSmoothing: number | undefined;
  /** The activation that the loss applies to scores; nothing where it takes the output as it is. */
  readonly activation: FinalActivation | undefined;
  /** Whether the model ends in that activation, so that it gives probabilities and not scores. */
  readonly givesProbabilities: boolean;
  readonly measured: MeasuredOutput;
  readonly measures: readonly MetricKind[];
}

/** @param node whose result is compared */
export function scriptObjective(objective: Objective, node: NetworkNode, network: Network): ScriptObjective {
  const { loss, targetKind, classWeights } = objective;
  const type = node.context.outputs[0]!;
  const channels = type.shape.at(-1)!;
  const problem = classWeights && classWeightsProblem(loss, classWeights, { targetKind, channels });
  if (problem !== undefined) throw new IncompleteDrawing([problem]);
  const activation = lossDefinition(loss).activation?.({ targetKind, channels });
  return {
    ...objective,
    ...{ type, channels, activation },
    labelSmoothing: 'labelSmoothing' in loss && loss.labelSmoothing > 0 ? loss.labelSmoothing : undefined,
    givesProbabilities: activation !== undefined && endingOf(network, node.path) === activation,
    measured: measuredOutput(objective, type.shape),
    measures: metricsOf(objective, type.shape).map(({ kind }) => kind as MetricKind),
  };
}
