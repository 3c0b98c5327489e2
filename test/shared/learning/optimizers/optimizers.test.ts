import { describe, expect, it } from 'vitest';
import { ProgramBuilder } from '@shared/program/builder';
import { ops } from '@shared/program/ops/registry';
import type { Value } from '@shared/program/program';
import type { OptimizerRecipe } from '@shared/learning/optimizers';
import { optimizerDefinition } from '@shared/learning/optimizers';
import { interpret, type AnyTensor } from '../../../reference';
import { adam, scalar, sgd } from '../../../support/training';

const start = [1, -2, 0.5];
/** Gradients of three steps. */
const gradients = [
  [0.1, -0.3, 0],
  [0.2, 0.1, 1e-4],
  [-0.4, 0, 0.5],
];

/** The weights after three steps of an optimizer, as its ops compute them. */
function threeSteps(recipe: OptimizerRecipe, weightDecay = 0): number[] {
  const builder = new ProgramBuilder('NHWC', ops);
  const optimizer = optimizerDefinition(recipe);
  const variable = (name: string) => ({ name, value: builder.source([3]), members: [] });
  const weights = variable('weights');
  const slots = optimizer.slots(recipe).map(variable);
  const input = (name: string, shape: number[]) => ({ name, value: builder.source(shape), role: 'feed' as const });
  const [gradient, learningRate, step] = [input('gradient', [3]), input('rate', []), input('step', [])] as const;
  const next = optimizer.update({
    builder,
    settings: recipe,
    weights: weights.value,
    gradient: gradient.value,
    slots: slots.map(({ value }) => value),
    learningRate: learningRate.value,
    step: step.value,
    weightDecay,
  });
  const updates = new Map<string, Value>([
    ['weights', next.weights],
    ...slots.map(({ name }, index) => [name, next.slots[index]!] as const),
  ]);
  const variables = [weights, ...slots];
  const inputs = [gradient, learningRate, step];
  const program = { layout: builder.layout, inputs, variables, nodes: builder.nodes, outputs: new Map(), updates };
  let state: Record<string, AnyTensor> = Object.fromEntries(
    slots.map(({ name }) => [name, { shape: [3], data: [0, 0, 0] }]),
  );
  state['weights'] = { shape: [3], data: start };
  gradients.forEach((data, index) => {
    const fed = { gradient: { shape: [3], data }, rate: scalar(recipe.learningRate), step: scalar(index + 1) };
    state = Object.fromEntries(interpret(program, fed, state).updates);
  });
  return Array.from(state['weights']!.data);
}

/** The same by the formulas of the papers, one weight at a time. */
function byHand(
  step: (weight: number, gradient: number, memory: Record<string, number>, count: number) => number,
): number[] {
  return start.map((first, index) => {
    const memory: Record<string, number> = { first: 0, second: 0 };
    return gradients.reduce((weight, gradient, count) => step(weight, gradient[index]!, memory, count + 1), first);
  });
}

const expectClose = (found: number[], expected: number[]) =>
  found.forEach((value, index) => expect(value).toBeCloseTo(expected[index]!, 6));

describe('stochastic gradient descent', () => {
  it('steps against the gradient', () => {
    expectClose(
      threeSteps(sgd(0.5, 0)),
      byHand((weight, gradient) => weight - 0.5 * gradient),
    );
  });

  it('keeps its direction with momentum, and adds weight decay to the gradient', () => {
    const expected = byHand((weight, gradient, memory) => {
      memory['first'] = 0.9 * memory['first']! + gradient + 0.01 * weight;
      return weight - 0.1 * memory['first'];
    });
    expectClose(threeSteps(sgd(0.1, 0.9), 0.01), expected);
  });

  it('looks ahead with Nesterov’s momentum', () => {
    const expected = byHand((weight, gradient, memory) => {
      memory['first'] = 0.9 * memory['first']! + gradient;
      return weight - 0.1 * (gradient + 0.9 * memory['first']);
    });
    expectClose(threeSteps(sgd(0.1, 0.9, 0, true)), expected);
  });
});

describe('Adam', () => {
  it('divides bias-corrected means, and decays the weights apart from them', () => {
    const recipe = adam(0.01);
    const expected = byHand((weight, gradient, memory, count) => {
      memory['first'] = 0.9 * memory['first']! + 0.1 * gradient;
      memory['second'] = 0.999 * memory['second']! + 0.001 * gradient * gradient;
      const rate = (0.01 * Math.sqrt(1 - 0.999 ** count)) / (1 - 0.9 ** count);
      return weight - (rate * memory['first']) / (Math.sqrt(memory['second']) + 1e-7) - 0.01 * 0.1 * weight;
    });
    expectClose(threeSteps(recipe, 0.1), expected);
  });
});
