import type { ExampleOrigin, Preparation } from './lower/exampleOrigin';
import { testedLoss } from '../learning/losses';
import { usualLoss } from '../learning/losses/usual';
import { onAverages } from './train/average';
import { finishProgram } from '../program/finish';
import { lower, type LowerOptions } from './lower/lower';
import { moversOf } from './lower/movers';
import { probeName, turnProgram, type PartName } from '../program/names';
import type { Network } from './network';
import { addObjectives, type LossPlan } from './lower/objective';
import { resultNodes } from './resultNodes';
import { turnsOf } from './task/turns';
import type { Lowering, Program, Value } from '../program/program';
import { accumulateProgram, evaluateProgram, squaredGradients, trainProgram, type StepRecipe } from './train/trainStep';

export { firstAverages } from './train/average';
export { initializeState } from './initializeState';
export {
  feeds,
  isSlot,
  probeName,
  residentName,
  results,
  slotName,
  slots,
  turnProgram,
  type PartName,
} from '../program/names';
export { runWeights, shownWeights, weightsMetadata, type TrainedWeights } from './runWeights';
export type { StepRecipe } from './train/trainStep';

export interface BuildOptions {
  readonly recipe: StepRecipe;
  /** The engine's requirements: `engine.lowering`. */
  readonly lowering: Lowering;
  /** Examples per run of `train` and `accumulate`. */
  readonly batch: number;
  /** Examples per run of `evaluate`; `batch` where absent. Pad a last, smaller batch and mask the padding. */
  readonly evaluateBatch?: number;
  /** Examples per run of `predict`; 1 where absent. */
  readonly predictBatch?: number;
  /** What each output is trained for; the cross-entropy of classes where absent. */
  readonly objectives?: readonly LossPlan[];
  /** How examples reach `train` and `evaluate`; where absent, fed as the network's own inputs. */
  readonly data?: DataPlan;
  /** Paths of the nodes whose results `predict` gives; all nodes where absent. */
  readonly probes?: readonly string[];
}

/** Examples as the data have them, which the programs prepare; `augmentation` is for `train` alone. */
export interface DataPlan extends Preparation {
  /** How many examples the parts have, where they lie in the engine as a whole: `train` uses one, `evaluate` the other. */
  readonly resident?: Readonly<Record<PartName, number>>;
}

/**
 * The programs of a run; they share their variables by name. See `names.ts` for what they take and give. The network's
 * own inputs are fed by the path of their Input node [batch, …shape, channels last]: as the network takes them, or as `data`
 * has them. Where parts are resident, indices are fed instead of inputs and targets.
 */
export interface Programs {
  /**
   * Takes the inputs, targets, weights of classes, learning rate, step; gives loss and correct; updates the weights. A step
   * is this program and then those of the later turns, by `turnProgram`, each with the objectives of its turn.
   */
  readonly train: Program;
  readonly [laterTurn: `train/${number}` | `accumulate/${number}`]: Program;
  /**
   * Only with gradient accumulation over k > 1 batches per step: run it on the first k − 1 batches, then `train` on the
   * last. Takes the inputs, targets and weights of classes; gives loss and correct; updates running statistics, each time by its own batch.
   */
  readonly accumulate?: Program;
  /**
   * Takes the inputs, targets, mask; gives losses as trained but without label smoothing, correct and predictions. Where
   * the recipe averages weights, this and `predict` run on the averages.
   */
  readonly evaluate: Program;
  /** Takes the inputs; gives the result of every node that was asked for, channels last, by `probeName`. */
  readonly predict: Program;
}

/** Compiles a network. Throws where the drawing can't be trained, and says what to change. */
export function buildPrograms(network: Network, options: BuildOptions): Programs {
  const { recipe, lowering, batch, evaluateBatch = batch, data, objectives = classification(network) } = options;
  const { accumulation = 1, averaging } = recipe;
  const turns = turnsOf(objectives);
  const movers = moversOf(network, objectives);
  const training = (turn: number) => {
    const examples = origin(data, 'train');
    const lowered = lower(network, { ...lowering, batch, mode: 'train', examples, movers });
    return [lowered, { turns, turn, objectives: addObjectives(lowered, objectives, turns[turn]) }] as const;
  };
  const later = turns.slice(1).flatMap((_, index) => {
    const turn = index + 1;
    return [
      [turnProgram('train', turn), trainProgram(...training(turn), recipe)],
      ...(accumulation > 1
        ? [[turnProgram('accumulate', turn), accumulateProgram(...training(turn), accumulation)]]
        : []),
    ];
  });
  const evaluation = lower(network, {
    ...{ ...lowering, movers },
    batch: evaluateBatch,
    mode: 'predict',
    examples: origin(data, 'heldOut'),
  });
  const tested = averaging ? onAverages : (program: Program) => program;
  return {
    train: trainProgram(...training(0), recipe),
    ...(accumulation > 1 && { accumulate: accumulateProgram(...training(0), accumulation) }),
    ...(Object.fromEntries(later) as Record<`train/${number}`, Program>),
    evaluate: tested(evaluateProgram(evaluation, addObjectives(evaluation, objectives.map(asTested)))),
    predict: tested(predictProgram(network, { ...options, movers })),
  };
}

/**
 * How large the gradients of a batch are, by `results.squaredGradients`: takes what `accumulate` takes, and changes nothing.
 * Of each weight the gradient of the losses that move it, whatever their turn, before it is clipped.
 */
export function gradientsProgram(network: Network, options: BuildOptions): Program {
  const { lowering, batch, data, objectives = classification(network) } = options;
  const [examples, movers] = [origin(data, 'train'), moversOf(network, objectives)];
  const lowered = lower(network, { ...lowering, batch, mode: 'train', examples, movers });
  return squaredGradients(lowered, addObjectives(lowered, objectives));
}

/** Every result is the scores of classes. */
const classification = (network: Network): LossPlan[] =>
  resultNodes(network).map(({ path }) => ({
    path,
    targetKind: 'classes',
    loss: usualLoss('classes', undefined),
    weight: 1,
  }));

/** Smoothed labels and weights of classes are for training: a test compares with the true ones, and counts all alike. */
const asTested = ({ classWeights: _, ...plan }: LossPlan): LossPlan => ({ ...plan, loss: testedLoss(plan.loss) });

function origin(data: DataPlan | undefined, part: PartName): ExampleOrigin {
  if (!data) return { kind: 'values' };
  const { resident, augmentation, ...own } = data;
  const preparation = part === 'train' && augmentation ? { ...own, augmentation } : own;
  return resident ? { ...preparation, kind: 'resident', part, count: resident[part] } : { ...preparation, kind: 'fed' };
}

/** The forward pass only: the outputs of nodes for a batch of inputs. Needs no recipe, and so no Output block. */
export function predictProgram(
  network: Network,
  {
    lowering,
    predictBatch = 1,
    probes,
    movers,
  }: Pick<BuildOptions, 'lowering' | 'predictBatch' | 'probes'> & Pick<LowerOptions, 'movers'>,
): Program {
  const lowered = lower(network, { ...lowering, batch: predictBatch, mode: 'predict', movers });
  const wanted = probes ? new Set(probes) : undefined;
  const outputs = new Map<string, Value>();
  for (const { path, context } of network.nodes)
    if (!wanted || wanted.has(path))
      context.outputs.forEach((_, output) => outputs.set(probeName(path, output), lowered.canonical(path, output)));
  return finishProgram(lowered.builder, {
    inputs: [...lowered.examples.inputs, ...lowered.inputs],
    variables: lowered.variables,
    outputs,
    updates: new Map(),
  });
}
