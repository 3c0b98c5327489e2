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
export { runWeights, shownWeights } from './runWeights';
export type { StepRecipe } from './train/trainStep';

export interface BuildOptions {
  readonly recipe: StepRecipe;
  /** What the engine asks for: `engine.lowering`. */
  readonly lowering: Lowering;
  /** Examples a run of `train`, and of `accumulate`. */
  readonly batch: number;
  /** Examples an evaluation; as `batch` where absent. Fill a last batch up and mask what does not count. */
  readonly evaluateBatch?: number;
  /** Examples a prediction; 1 where absent. */
  readonly predictBatch?: number;
  /** What the data set's labels are; classes where absent. */
  readonly targets?: TargetKind;
  /** How images reach `train` and `evaluate`; fed as the network takes them where absent. */
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
   * Only where the recipe accumulates k > 1 batches a step: to be run with the first k − 1 of them, then `train` with the
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

/** Compiles a network. Throws where the drawing cannot be trained, saying what would have to change. */
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

/** Forward alone: what nodes give for a batch of inputs. Needs no recipe, and so no Output block. */
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
