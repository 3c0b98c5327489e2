import { arithmetic } from '../../program/arithmetic';
import type { ProgramBuilder } from '../../program/builder';
import type { Recipe } from '../../document/schema';
import { optimizerDefinition } from '../../learning/optimizers';
import { nextAverage } from './average';
import { clipGradients } from './clip';
import { differentiate } from './differentiate';
import { finishProgram } from '../../program/finish';
import { byShares } from '../lower/ignoredClass';
import { weightsIn } from '../network';
import type { LoweredNetwork } from '../lower/lower';
import { feeds, results, slots } from '../../program/names';
import type { LoweredObjective } from '../lower/objective';
import type { Program, ProgramInput, Value, Variable } from '../../program/program';
import { memberValues, type WeightVariable } from '../lower/variables';
import { sizeOf } from '../../tensor/shape';
import { slotVariable, turnSlot } from './slots';

/** The parts of a recipe that the programs are compiled from. */
export type StepRecipe = Pick<Recipe, 'optimizer' | 'clipping' | 'averaging' | 'accumulation'>;

/** One of the turns that a step consists of. */
export interface Turn {
  /** The numbers of the objectives of every turn. */
  readonly turns: readonly (readonly number[])[];
  /** Which of them this is. */
  readonly turn: number;
  /** Its own. */
  readonly objectives: readonly LoweredObjective[];
}

/**
 * One turn of a step: forward, backward, and the optimizer's update of every variable that it moves. With accumulation it is
 * the last of a step's batches, and its gradient joins those that `accumulateProgram` has added up.
 */
export function trainProgram(lowered: LoweredNetwork, turn: Turn, recipe: StepRecipe): Program {
  const { builder } = lowered;
  const { optimizer: settings, averaging, accumulation = 1 } = recipe;
  const { loss, moved, gradients, accumulators } = backward(lowered, turn, accumulation);
  const learningRate: ProgramInput = { name: feeds.learningRate, value: builder.source([]), role: 'feed' };
  const step: ProgramInput = { name: feeds.step, value: builder.source([]), role: 'feed' };

  const meanGradients = gradients.map((gradient) =>
    accumulation > 1 ? builder.one('mul', [gradient, builder.constant(1 / accumulation)]) : gradient,
  );
  const clipped = clipGradients(builder, meanGradients, recipe.clipping);
  const optimizer = optimizerDefinition(settings);
  const slotNames = optimizer.slots(settings);
  const updates = new Map(lowered.updates);
  const kept: Variable[] = [...accumulators];
  for (const { name, value } of accumulators) updates.set(name, builder.constant(0, value.shape));
  moved.forEach((variable, index) => {
    const slot = (name: string) => slotVariable(variable, name, builder.source(variable.value.shape));
    const { earlier, isLast } = turnsOfVariable(variable, turn);
    const own = slotNames.map((name) => slot(turnSlot(name, earlier)));
    kept.push(...own);
    const next = optimizer.update({
      builder,
      settings,
      weights: variable.value,
      gradient: clipped[index]!,
      slots: own.map(({ value }) => value),
      learningRate: learningRate.value,
      step: step.value,
      weightDecay: variable.decay ? settings.weightDecay : 0,
    });
    updates.set(variable.name, next.weights);
    own.forEach(({ name }, number) => updates.set(name, next.slots[number]!));
    if (!averaging || !isLast) return;
    const average = slot(slots.average);
    kept.push(average);
    updates.set(average.name, nextAverage(builder, averaging, average.value, next.weights, step.value));
  });
  return finishProgram(builder, {
    inputs: [...lowered.examples.inputs, ...lowered.inputs, learningRate, step],
    variables: [...lowered.variables, ...kept],
    outputs: stepResults(lowered, turn, loss),
    updates,
  });
}

/** Any of a step's batches except the last: accumulates its gradient and updates running statistics, but no weights. */
export function accumulateProgram(lowered: LoweredNetwork, turn: Turn, accumulation: number): Program {
  const { builder } = lowered;
  const { loss, gradients, accumulators } = backward(lowered, turn, accumulation);
  const updates = new Map(lowered.updates);
  accumulators.forEach(({ name }, index) => updates.set(name, gradients[index]!));
  return finishProgram(builder, {
    inputs: [...lowered.examples.inputs, ...lowered.inputs],
    variables: [...lowered.variables, ...accumulators],
    outputs: stepResults(lowered, turn, loss),
    updates,
  });
}

/** Of every weight that is trained, in the order of `weightsIn`, the sum of the squares of its gradient. */
export function squaredGradients(lowered: LoweredNetwork, objectives: readonly LoweredObjective[]): Program {
  const { builder, network } = lowered;
  const { moved, gradients } = backward(lowered, { turns: [], turn: 0, objectives }, 1);
  const own = memberValues(
    builder,
    moved.map((variable, index) => ({ ...variable, value: gradients[index]! })),
  );
  const trained = weightsIn(network).filter(({ weight }) => weight.trainable);
  const sums = trained.map(({ name }) => {
    const gradient = own.get(name);
    // Nothing moves it.
    return gradient ? sumOfSquares(builder, gradient) : builder.constant(0, [1]);
  });
  return finishProgram(builder, {
    inputs: [...lowered.examples.inputs, ...lowered.inputs],
    variables: lowered.variables,
    outputs: new Map(sums.length > 0 ? [[results.squaredGradients, builder.one('concat', sums, { axis: 0 })]] : []),
    updates: new Map(),
  });
}

/** [1] */
function sumOfSquares(builder: ProgramBuilder, value: Value): Value {
  const flat = builder.one('reshape', [value], { shape: [sizeOf(value.shape)] });
  return builder.one('reduceSum', [arithmetic(builder).square(flat)], { axes: [0], keepDims: true });
}

/** The batch's mean loss, and of each variable that the turn moves the gradient: with accumulation, the sum up to this batch. */
function backward(lowered: LoweredNetwork, turn: Turn, accumulation: number) {
  const { builder } = lowered;
  const { objectives } = turn;
  const loss = meanLoss(builder, objectives);
  const moving = (variable: WeightVariable) => objectives.filter(({ number }) => isMovedBy(variable, number));
  const moved = lowered.variables.filter((variable) => moving(variable).length > 0);
  // One backward pass for each choice of objectives that move the same variables: mostly that is one for all.
  const own = new Map<WeightVariable, Value>();
  for (const first of moved) {
    if (own.has(first)) continue;
    const movers = moving(first);
    const alike = moved.filter((variable) => sameItems(moving(variable), movers));
    const target = movers.length === objectives.length ? loss : meanLoss(builder, movers);
    const values = alike.map(({ value }) => value);
    const held = movers.flatMap((objective) => objective.held ?? []);
    differentiate(builder, target, values, held).forEach((gradient, index) => own.set(alike[index]!, gradient));
  }
  const gradientsOfBatch = moved.map((variable) => own.get(variable)!);
  if (accumulation === 1) return { loss, moved, gradients: gradientsOfBatch, accumulators: [] };
  const accumulators = moved.map((variable) =>
    slotVariable(variable, slots.accumulated, builder.source(variable.value.shape)),
  );
  const gradients = gradientsOfBatch.map((gradient, index) =>
    builder.one('add', [accumulators[index]!.value, gradient]),
  );
  return { loss, moved, gradients, accumulators };
}

const isMovedBy = ({ trainable, movedBy }: WeightVariable, objective: number): boolean =>
  trainable && (!movedBy || movedBy.includes(objective));

const sameItems = <Item>(left: readonly Item[], right: readonly Item[]): boolean =>
  left.length === right.length && left.every((item, index) => item === right[index]);

/** In how many earlier turns a variable is moved, and whether none after this one moves it. */
function turnsOfVariable(variable: WeightVariable, { turns, turn }: Turn) {
  const moves = turns.map((objectives) => objectives.some((number) => isMovedBy(variable, number)));
  return { earlier: moves.slice(0, turn).filter(Boolean).length, isLast: !moves.slice(turn + 1).includes(true) };
}

function meanLoss(builder: ProgramBuilder, objectives: readonly LoweredObjective[]): Value {
  const losses = objectives.map((objective) => ({ ...objective, losses: weighed(builder, objective, 'losses')! }));
  return builder.one('reduceMean', [totalLoss(builder, losses)], { axes: [0], keepDims: false });
}

/** The loss of each example, [batch]: the sum over the objectives by their weights. */
function totalLoss(builder: ProgramBuilder, objectives: readonly Pick<LoweredObjective, 'losses' | 'weight'>[]): Value {
  const weighted = objectives.map(({ losses, weight }) =>
    weight === 1 ? losses : builder.one('mul', [losses, builder.constant(weight)]),
  );
  return weighted.reduce((sum, losses) => builder.one('add', [sum, losses]));
}

/** Losses, or what is right, of a batch's examples, whose mean is the batch's: see `byShares`. */
function weighed(builder: ProgramBuilder, objective: LoweredObjective, of: 'losses' | 'correct'): Value | undefined {
  const value = objective[of];
  const shares = objective.shares?.[of];
  return value && shares ? byShares(builder, value, shares) : value;
}

function stepResults(lowered: LoweredNetwork, { turns, objectives }: Turn, loss: Value): Map<string, Value> {
  const { builder } = lowered;
  const outputs = new Map([[results.loss as string, loss]]);
  for (const objective of objectives) {
    const { number } = objective;
    const [losses, correct] = [weighed(builder, objective, 'losses')!, weighed(builder, objective, 'correct')];
    if (turns.flat().length > 1)
      outputs.set(results.lossOf(number), builder.one('reduceMean', [losses], { axes: [0], keepDims: false }));
    if (correct) outputs.set(results.correct(number), total(lowered, correct));
  }
  return outputs;
}

/** Sums and counts over the examples that the mask lets through, and the prediction for each. */
export function evaluateProgram(lowered: LoweredNetwork, objectives: readonly LoweredObjective[]): Program {
  const { builder } = lowered;
  const losses = totalLoss(builder, objectives);
  const mask: ProgramInput = { name: feeds.mask, value: builder.source(losses.shape), role: 'feed' };
  const counted = (value: Value) => total(lowered, builder.one('mul', [value, mask.value]));
  const outputs = new Map<string, Value>([
    [results.loss, counted(losses)],
    [results.losses, losses],
  ]);
  objectives.forEach((objective, number) => {
    const { shares } = objective;
    const summed = (value: Value, share?: Value) => counted(share ? builder.one('mul', [value, share]) : value);
    if (objectives.length > 1 || shares) outputs.set(results.lossOf(number), summed(objective.losses, shares?.losses));
    if (objective.correct) outputs.set(results.correct(number), summed(objective.correct, shares?.correct));
    if (shares)
      outputs.set(results.counted(number), shares.losses ? counted(shares.losses) : total(lowered, mask.value));
    outputs.set(results.predictions(number), objective.predictions);
    if (objective.held) outputs.set(results.target(number), objective.held);
  });
  return finishProgram(builder, {
    inputs: [...lowered.examples.inputs, ...lowered.inputs, mask],
    variables: lowered.variables,
    outputs,
    updates: new Map(),
  });
}

function total({ builder }: LoweredNetwork, value: Value): Value {
  return builder.one('reduceSum', [value], { axes: [0], keepDims: false });
}
