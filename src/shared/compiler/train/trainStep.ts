import type { ProgramBuilder } from '../../program/builder';
import type { Recipe } from '../../document/schema';
import { optimizerDefinition } from '../../learning/optimizers';
import { nextAverage } from './average';
import { clipGradients } from './clip';
import { differentiate } from './differentiate';
import { finishProgram } from '../../program/finish';
import type { LoweredNetwork } from '../lower/lower';
import { feeds, results, slots } from '../../program/names';
import type { LoweredObjective } from '../lower/objective';
import type { Program, ProgramInput, Value, Variable } from '../../program/program';
import { slotVariable } from './slots';

/** The parts of a recipe that the programs are compiled from. */
export type StepRecipe = Pick<Recipe, 'optimizer' | 'clipping' | 'averaging' | 'accumulation'>;

/**
 * One step: forward, backward, and the optimizer's update of every variable. With accumulation it is the last of a
 * step's batches, and its gradient joins those that `accumulateProgram` has added up.
 */
export function trainProgram(
  lowered: LoweredNetwork,
  objectives: readonly LoweredObjective[],
  recipe: StepRecipe,
): Program {
  const { builder } = lowered;
  const { optimizer: settings, averaging, accumulation = 1 } = recipe;
  const { loss, trainable, gradients, accumulators } = backward(lowered, objectives, accumulation);
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
  trainable.forEach((variable, index) => {
    const slot = (name: string) => slotVariable(variable, name, builder.source(variable.value.shape));
    const own = slotNames.map(slot);
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
    if (!averaging) return;
    const average = slot(slots.average);
    kept.push(average);
    updates.set(average.name, nextAverage(builder, averaging, average.value, next.weights, step.value));
  });
  return finishProgram(builder, {
    inputs: [...lowered.examples.inputs, ...lowered.inputs, learningRate, step],
    variables: [...lowered.variables, ...kept],
    outputs: stepResults(lowered, objectives, loss),
    updates,
  });
}

/** Any of a step's batches except the last: accumulates its gradient and updates running statistics, but no weights. */
export function accumulateProgram(
  lowered: LoweredNetwork,
  objectives: readonly LoweredObjective[],
  accumulation: number,
): Program {
  const { builder } = lowered;
  const { loss, gradients, accumulators } = backward(lowered, objectives, accumulation);
  const updates = new Map(lowered.updates);
  accumulators.forEach(({ name }, index) => updates.set(name, gradients[index]!));
  return finishProgram(builder, {
    inputs: [...lowered.examples.inputs, ...lowered.inputs],
    variables: [...lowered.variables, ...accumulators],
    outputs: stepResults(lowered, objectives, loss),
    updates,
  });
}

/** The batch's mean loss, and of each trainable variable the gradient: with accumulation, the sum up to this batch. */
function backward(lowered: LoweredNetwork, objectives: readonly LoweredObjective[], accumulation: number) {
  const { builder } = lowered;
  const loss = builder.one('reduceMean', [totalLoss(builder, objectives)], { axes: [0], keepDims: false });
  const trainable = lowered.variables.filter((variable) => variable.trainable);
  const own = differentiate(
    builder,
    loss,
    trainable.map(({ value }) => value),
  );
  if (accumulation === 1) return { loss, trainable, gradients: own, accumulators: [] };
  const accumulators = trainable.map((variable) =>
    slotVariable(variable, slots.accumulated, builder.source(variable.value.shape)),
  );
  const gradients = own.map((gradient, index) => builder.one('add', [accumulators[index]!.value, gradient]));
  return { loss, trainable, gradients, accumulators };
}

/** The loss of each example, [batch]: the sum over the objectives by their weights. */
function totalLoss(builder: ProgramBuilder, objectives: readonly LoweredObjective[]): Value {
  const weighted = objectives.map(({ losses, weight }) =>
    weight === 1 ? losses : builder.one('mul', [losses, builder.constant(weight)]),
  );
  return weighted.reduce((sum, losses) => builder.one('add', [sum, losses]));
}

function stepResults(
  lowered: LoweredNetwork,
  objectives: readonly LoweredObjective[],
  loss: Value,
): Map<string, Value> {
  const { builder } = lowered;
  const outputs = new Map([[results.loss as string, loss]]);
  objectives.forEach(({ losses, correct }, number) => {
    if (objectives.length > 1)
      outputs.set(results.lossOf(number), builder.one('reduceMean', [losses], { axes: [0], keepDims: false }));
    if (correct) outputs.set(results.correct(number), total(lowered, correct));
  });
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
    if (objectives.length > 1) outputs.set(results.lossOf(number), counted(objective.losses));
    if (objective.correct) outputs.set(results.correct(number), counted(objective.correct));
    outputs.set(results.predictions(number), objective.predictions);
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
