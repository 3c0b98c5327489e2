import { lossDefinition, objectiveProblem } from '../../learning/losses';
import { weightedClasses } from '../../learning/losses/classWeightSettings';
import { targetType, type FinalActivation, type LossContext } from '../../learning/losses/definition';
import { meanPerExample } from '../../learning/losses/perExample';
import type { ProgramBuilder } from '../../program/builder';
import type { Value } from '../../program/program';
import { sameShape } from '../../tensor/shape';
import type { TensorType } from '../../tensor/types';
import type { ComputedTarget } from '../../document/schema';
import type { Objective } from '../task/task';
import { withoutIgnored } from './ignoredClass';
import type { LoweredNetwork } from './lower';
import { toCanonical } from './order';
import { inEnglish } from '../../messages/saying';

/** An objective's results in a program. */
export interface LoweredObjective {
  /** Its place among all objectives. */
  readonly number: number;
  readonly weight: number;
  /** [batch], each over the positions of its example that count. */
  readonly losses: Value;
  /**
   * Where a class is ignored: the share of each example's positions that count, [batch]. By it examples weigh in means of
   * `correct`, and of `losses`, unless the loss is that of an example as a whole.
   */
  readonly shares?: { readonly correct: Value; readonly losses?: Value };
  /** [batch], 1 where the class is right (the share of positions that are); nothing for targets that are no classes. */
  readonly correct?: Value;
  readonly predictions: Value;
  /** What another Output gives, where that is the target: a constant to the gradient. */
  readonly held?: Value;
}

/** What lowering must know of an objective. */
export type LossPlan = Pick<
  Objective,
  'path' | 'computed' | 'targetKind' | 'loss' | 'weight' | 'classWeights' | 'ignoreIndex' | 'moves' | 'turn'
>;

/**
 * Adds losses, accuracies and predictions to a lowered network.
 * @param wanted the numbers of the objectives that are added; all where absent
 */
export function addObjectives(
  lowered: LoweredNetwork,
  objectives: readonly LossPlan[],
  wanted: readonly number[] = [...objectives.keys()],
): LoweredObjective[] {
  if (objectives.length === 0)
    throw new Error('Training needs an Output to compare with the data. Add an Output block after the last layer.');
  return wanted.map((number) => addObjective(lowered, objectives[number]!, number));
}

function addObjective(lowered: LoweredNetwork, plan: LossPlan, number: number) {
  const { path, computed, targetKind, loss, weight, classWeights, ignoreIndex } = plan;
  const { builder, examples } = lowered;
  const definition = lossDefinition(loss);
  const output = lowered.canonical(path);
  const about = { targetKind, channels: output.shape.at(-1)! };
  const problem = objectiveProblem(plan, about);
  if (problem) throw new Error(`${path}: ${inEnglish(problem)}`);
  const activation = definition.activation?.(about);
  const scores = (activation && scoresBelow(lowered, path, activation)) ?? output;
  const batch = output.shape[0]!;
  const type = targetType(output.shape.slice(1), targetKind);
  const wanted = { shape: [batch, ...type.shape], dtype: type.dtype };
  const given = computed ? computedValue(lowered, computed, wanted) : examples.target(number, wanted);
  const { target, counted } =
    ignoreIndex === undefined ? { target: given } : withoutIgnored(builder, given, ignoreIndex);
  const context: LossContext<typeof loss> = {
    ...{ builder, output, scores, target, targetKind, settings: loss },
    ...(counted && { counted }),
    ...(classWeights && {
      classWeights: examples.classWeights(number, weightedClasses(about.channels, targetKind)),
    }),
  };
  const predictions = definition.prediction(context);
  return {
    ...{ number, weight },
    losses: definition.lower(context),
    ...(counted && { shares: sharesOf(builder, counted, definition.ofExample === true) }),
    ...(targetKind === 'classes' && { correct: correctness(context, predictions) }),
    predictions,
    ...(computed && 'output' in computed && { held: target }),
  };
}

function sharesOf(builder: ProgramBuilder, counted: Value, ofExample: boolean) {
  const share = meanPerExample({ builder }, counted);
  return { correct: share, ...(!ofExample && { losses: share }) };
}

/** A target that the program computes. What another Output gives becomes a value of its own, which the gradient stops at. */
function computedValue(
  { builder, canonical }: LoweredNetwork,
  target: ComputedTarget,
  { shape, dtype }: TensorType,
): Value {
  if ('output' in target) return builder.one('reshape', [canonical(target.output)], { shape });
  const constant = builder.constant(target.constant, shape);
  return dtype === 'float32' ? constant : builder.one('cast', [constant], { dtype });
}

/** The input of a final activation, channels last. */
function scoresBelow(
  { builder, network, values }: LoweredNetwork,
  path: string,
  activation: FinalActivation,
): Value | undefined {
  const id = values.get(path)?.[0]?.id;
  const last = builder.nodes.find(({ op, outputs }) => op === activation && outputs[0]?.id === id);
  const type = network.nodes.find((node) => node.path === path)!.context.outputs[0]!;
  return last && toCanonical(builder, last.inputs[0]!, type.axes);
}

/** A single value is the probability of the second of two classes. */
function correctness(context: LossContext, predictions: Value): Value {
  const { builder, scores, target } = context;
  const axis = scores.shape.length - 1;
  const chosen =
    scores.shape[axis] === 1
      ? builder.one('cast', [builder.one('greater', [predictions, builder.constant(0.5)])], { dtype: 'int32' })
      : builder.one('argMax', [scores], { axis });
  const compared = sameShape(chosen.shape, target.shape)
    ? chosen
    : builder.one('reshape', [chosen], { shape: target.shape });
  const right = builder.one('cast', [builder.one('equal', [compared, target])], { dtype: 'float32' });
  return meanPerExample(context, right);
}
