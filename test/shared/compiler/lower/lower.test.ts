import { describe, expect, it } from 'vitest';
import { buildPrograms, feeds, initializeState, probeName, results } from '@shared/compiler';
import { lower } from '@shared/compiler/lower/lower';
import { lenet5 } from '../../../support/models';

const recipe = {
  loss: 'crossEntropy',
  optimizer: { kind: 'sgd', learningRate: 0.1, momentum: 0.9, nesterov: false, weightDecay: 5e-4 },
} as const;

describe('lowering LeNet-5', () => {
  const network = lenet5();

  it.each(['NHWC', 'NCHW'] as const)('transposes nothing inside the step (%s)', (layout) => {
    const { train } = buildPrograms(network, { recipe, lowering: { layout, packing: 'flat' }, batch: 4 });
    expect(train.nodes.filter(({ op }) => op === 'transpose')).toEqual([]);
  });

  it('states 61,706 weights, packed by whether they decay', () => {
    const { variables } = lower(network, { layout: 'NCHW', packing: 'flat', batch: 1, mode: 'train' });
    const sizes = variables.map(({ name, value }) => [name, value.shape]);
    expect(sizes).toEqual([
      ['decayed', [150 + 2_400 + 48_000 + 10_080 + 840]],
      ['undecayed', [6 + 16 + 120 + 84 + 10]],
    ]);
    expect(variables[0]!.members.map(({ name }) => name)).toEqual(
      ['c1', 'c3', 'c5', 'f6', 'logits'].map((path) => `${path}/kernel`),
    );
  });

  it('keeps each weight apart where the engine wants it so', () => {
    const { variables } = lower(network, { layout: 'NHWC', packing: 'separate', batch: 1, mode: 'train' });
    expect(variables.map(({ name }) => name)).toContain('c3/kernel');
    expect(variables.every(({ members }) => members.length === 1)).toBe(true);
  });

  it('feeds and gives what it documents', () => {
    const programs = buildPrograms(network, {
      recipe,
      lowering: { layout: 'NCHW', packing: 'flat' },
      batch: 4,
      evaluateBatch: 8,
    });
    const inputs = (name: keyof typeof programs) =>
      programs[name]!.inputs.map((input) => [input.name, input.value.shape]);
    expect(inputs('train')).toEqual([
      ['input', [4, 28, 28, 1]],
      [feeds.target(), [4]],
      [feeds.learningRate, []],
      [feeds.step, []],
    ]);
    expect(inputs('evaluate')).toEqual([
      ['input', [8, 28, 28, 1]],
      [feeds.target(), [8]],
      [feeds.mask, [8]],
    ]);
    expect([...programs.evaluate.outputs.keys()].sort()).toEqual(
      [results.loss, results.losses, results.correct(), results.predictions()].sort(),
    );
    expect([...programs.train.updates.keys()]).toEqual([
      'decayed',
      'decayed:momentum',
      'undecayed',
      'undecayed:momentum',
    ]);
    expect(programs.predict.outputs.get(probeName('c1'))!.shape).toEqual([1, 28, 28, 6]);
    expect(programs.predict.outputs.get(probeName('flat'))!.shape).toEqual([1, 400]);
  });

  it('does not compute the softmax that the loss goes around', () => {
    const { train } = buildPrograms(network, { recipe, lowering: { layout: 'NCHW', packing: 'flat' }, batch: 4 });
    expect(train.nodes.some(({ op }) => op === 'softmax')).toBe(false);
  });
});

describe('initial weights', () => {
  it('depend on the seed and the weight’s name alone', () => {
    const [first, second, other] = [
      initializeState(lenet5(), 7),
      initializeState(lenet5(), 7),
      initializeState(lenet5(), 8),
    ];
    expect(first).toEqual(second);
    expect(first.get('c3/kernel')!.data).not.toEqual(other.get('c3/kernel')!.data);
  });

  it('spread as their rule says', () => {
    const { data } = initializeState(lenet5(), 1).get('c5/kernel')!;
    const limit = Math.sqrt(6 / (400 + 120));
    const variance = [...data].reduce((sum, value) => sum + value * value, 0) / data.length;
    expect(Math.max(...data)).toBeLessThanOrEqual(limit);
    expect(variance).toBeCloseTo((limit * limit) / 3, 4);
  });
});
