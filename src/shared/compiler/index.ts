import type { ExampleOrigin, Preparation } from './lower/exampleOrigin';
import type { TargetKind } from '../learning/losses/definition';
import { onAverages } from './train/average';
import { finishProgram } from '../program/finish';
import { lower } from './lower/lower';
import { probeName, type SplitName } from '../program/names';
import type { Network } from './network';
import { addObjective } from './lower/objective';
import type { Lowering, Program, Value } from '../program/program';
import { accumulateProgram, evaluateProgram, trainProgram, type StepRecipe } from './train/trainStep';

export { firstAverages } from './train/average';
export { initializeState } from './initializeState';
export { feeds, isSlot, probeName, residents, results, slotName, slots, type SplitName } from '../program/names';
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
  /** The kind of the dataset's targets; classes where absent. */
  readonly targets?: TargetKind;
  /** How images reach `train` and `evaluate`; where absent, fed as the network's float32 inputs. */
  readonly images?: ImageSource;
  /** Paths of the nodes whose results `predict` gives; all nodes where absent. */
  readonly probes?: readonly string[];
}

/** Images as the bytes of a data set, which the programs standardise; `augmentation` is for `train` alone. */
export interface ImageSource extends Preparation {
  /** How many examples the splits have, where they lie in the engine as a whole: `train` uses one, `evaluate` the other. */
  readonly resident?: Readonly<Record<SplitName, number>>;
}

/**
 * The programs of a run; they share their variables by name. See `names.ts` for what they take and give. The network's
 * own inputs are fed by the path of their Input node [batch, height, width, channels]: float32, or bytes where `images` says so.
 * Where splits are resident, indices are fed instead of inputs and labels.
 */
export interface Programs {
  /** Takes the inputs, labels, learning rate, step; gives loss and correct; updates the weights. */
  readonly train: Program;
  /**
   * Only with gradient accumulation over k > 1 batches per step: run it on the first k − 1 batches, then `train` on the
   * last. Takes the inputs and labels; gives loss and correct; updates running statistics, each time by its own batch.
   */
  readonly accumulate?: Program;
  /**
   * Takes the inputs, labels, mask; gives loss (without label smoothing), correct, losses and predictions. Where the
   * recipe averages weights, this and `predict` run on the averages.
   */
  readonly evaluate: Program;
  /** Takes the inputs; gives the result of every node that was asked for, channels last, by `probeName`. */
  readonly predict: Program;
}

/** Compiles a network. Throws where the drawing can't be trained, and says what to change. */
export function buildPrograms(network: Network, options: BuildOptions): Programs {
  const { recipe, lowering, batch, evaluateBatch = batch, targets = 'classes', images } = options;
  const { loss, labelSmoothing, accumulation = 1, averaging } = recipe;
  const training = () => {
    const lowered = lower(network, { ...lowering, batch, mode: 'train', examples: origin(images, 'train') });
    return [lowered, addObjective(lowered, loss, targets, labelSmoothing)] as const;
  };
  const evaluation = lower(network, {
    ...lowering,
    batch: evaluateBatch,
    mode: 'predict',
    examples: origin(images, 'test'),
  });
  const tested = averaging ? onAverages : (program: Program) => program;
  return {
    train: trainProgram(...training(), recipe),
    ...(accumulation > 1 && { accumulate: accumulateProgram(...training(), accumulation) }),
    evaluate: tested(evaluateProgram(evaluation, addObjective(evaluation, loss, targets))),
    predict: tested(predictProgram(network, options)),
  };
}

function origin(images: ImageSource | undefined, split: SplitName): ExampleOrigin {
  if (!images) return { kind: 'values' };
  const { resident } = images;
  const preparation = split === 'train' ? images : { standardisation: images.standardisation };
  return resident
    ? { ...preparation, kind: 'resident', split, count: resident[split] }
    : { ...preparation, kind: 'bytes' };
}

/** The forward pass only: the outputs of nodes for a batch of inputs. Needs no recipe, and so no Output block. */
export function predictProgram(
  network: Network,
  { lowering, predictBatch = 1, probes }: Pick<BuildOptions, 'lowering' | 'predictBatch' | 'probes'>,
): Program {
  const lowered = lower(network, { ...lowering, batch: predictBatch, mode: 'predict' });
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
