import type { OptimizerRecipe } from '../document/schema';
import { optimizerDefinition } from '../optimizers';
import { differentiate } from './differentiate';
import { finishProgram } from './finish';
import type { LoweredNetwork } from './lower';
import { feeds, results, slotName } from './names';
import type { Objective } from './objective';
import type { Program, ProgramInput, Value, Variable } from './program';
import type { WeightVariable } from './variables';

/** One step: forward, backward, and the optimizer's update of every variable. */
export function trainProgram(lowered: LoweredNetwork, objective: Objective, recipe: OptimizerRecipe): Program {
  const { builder } = lowered;
  const loss = builder.one('reduceMean', [objective.losses], { axes: [0], keepDims: false });
  const trainable = lowered.variables.filter((variable) => variable.trainable);
  const gradients = differentiate(
    builder,
    loss,
    trainable.map(({ value }) => value),
  );
  const learningRate: ProgramInput = { name: feeds.learningRate, value: builder.source([]), role: 'feed' };
  const step: ProgramInput = { name: feeds.step, value: builder.source([]), role: 'feed' };

  const optimizer = optimizerDefinition(recipe);
  const slotNames = optimizer.slots(recipe);
  const updates = new Map(lowered.updates);
  const slots: Variable[] = [];
  trainable.forEach((variable, index) => {
    const own = slotNames.map((slot) => slotVariable(variable, slot, builder.source(variable.value.shape)));
    slots.push(...own);
    const next = optimizer.update({
      builder,
      settings: recipe,
      weights: variable.value,
      gradient: gradients[index]!,
      slots: own.map(({ value }) => value),
      learningRate: learningRate.value,
      step: step.value,
      weightDecay: variable.decay ? recipe.weightDecay : 0,
    });
    updates.set(variable.name, next.weights);
    own.forEach(({ name }, slot) => updates.set(name, next.slots[slot]!));
  });

  const outputs = new Map([[results.loss as string, loss]]);
  if (objective.correct) outputs.set(results.correct, total(lowered, objective.correct));
  return finishProgram(builder, {
    inputs: [...lowered.examples.inputs, ...lowered.inputs, learningRate, step],
    variables: [...lowered.variables, ...slots],
    outputs,
    updates,
  });
}

/** Sums and counts over the examples that the mask lets through, and the prediction for each. */
export function evaluateProgram(lowered: LoweredNetwork, objective: Objective): Program {
  const { builder } = lowered;
  const mask: ProgramInput = { name: feeds.mask, value: builder.source(objective.losses.shape), role: 'feed' };
  const counted = (value: Value) => total(lowered, builder.one('mul', [value, mask.value]));
  const outputs = new Map<string, Value>([
    [results.loss, counted(objective.losses)],
    [results.losses, objective.losses],
    [results.predictions, objective.predictions],
  ]);
  if (objective.correct) outputs.set(results.correct, counted(objective.correct));
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

function slotVariable({ name, members }: WeightVariable, slot: string, value: Value): Variable {
  return {
    name: slotName(name, slot),
    value,
    members: members.map((member) => ({
      ...member,
      name: slotName(member.name, slot),
      initializer: { kind: 'constant', value: 0 },
      trainable: false,
    })),
  };
}
