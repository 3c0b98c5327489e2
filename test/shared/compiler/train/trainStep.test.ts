import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildPrograms, feeds, initializeState, results, slotName, slots, type StepRecipe } from '@shared/compiler';
import { writeMember } from '@shared/compiler/lower/border';
import { ProgramBuilder } from '@shared/program/builder';
import { ops } from '@shared/program/ops/registry';
import { clipGradients } from '@shared/compiler/train/clip';
import type { Program } from '@shared/program/program';
import type { ClippingRecipe } from '@shared/document/schema';
import { sizeOf } from '@shared/tensor/shape';
import { interpret, type AnyTensor } from '../../../reference';
import { networkOf } from '../../../support/network';
import { patternBatch, scalar, sgd } from '../../../support/training';

const network = networkOf([
  { block: 'Input', path: 'input', parameters: { shape: [4, 4, 1] } },
  { block: 'Conv2D', path: 'conv', parameters: { filters: 2, kernel: 3, activation: 'tanh' } },
  { block: 'Flatten', path: 'flat' },
  { block: 'Dense', path: 'logits', parameters: { units: 3 } },
  { block: 'Output', path: 'output' },
]);
const lowering = { layout: 'NHWC', packing: 'flat' } as const;
const plain: StepRecipe = { optimizer: sgd(0.1, 0.9, 0.01) };

type State = Record<string, AnyTensor>;

/** The variables of some programs: weights as they begin, slots at zero. */
function stateOf(programs: readonly Program[], seed = 1): State {
  const weights = initializeState(network, seed);
  return Object.fromEntries(
    programs
      .flatMap(({ variables }) => variables)
      .map(({ name, value, members }) => {
        const data = new Float32Array(sizeOf(value.shape));
        for (const member of members)
          if (weights.has(member.name)) writeMember(data, member, weights.get(member.name)!.data);
        return [name, { shape: value.shape, data }];
      }),
  );
}

/** Examples `first` up to `first + batch` of a run's, as a program is fed them. */
function fed(first: number, batch: number, step: number) {
  const { images, labels } = patternBatch([4, 4, 1], 3, 60, 7);
  return {
    input: { shape: [batch, 4, 4, 1], data: images.data.slice(16 * first, 16 * (first + batch)) },
    [feeds.target()]: { shape: [batch], data: labels.data.slice(first, first + batch) },
    [feeds.learningRate]: scalar(0.1),
    [feeds.step]: scalar(step),
  };
}

const run = (program: Program, state: State, feed: Readonly<Record<string, AnyTensor>>): State => ({
  ...state,
  ...Object.fromEntries(interpret(program, feed, state).updates),
});

function expectClose(left: AnyTensor, right: AnyTensor, digits = 9): void {
  Array.from(left.data).forEach((value, index) => expect(value).toBeCloseTo(right.data[index]!, digits));
}

describe('several batches a step', () => {
  it('move the weights as one batch of all their examples would', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 1, max: 4 }), (accumulation, batch) => {
        const parts = buildPrograms(network, { recipe: { ...plain, accumulation }, lowering, batch });
        const whole = buildPrograms(network, { recipe: plain, lowering, batch: batch * accumulation });
        let [small, large] = [stateOf([parts.train]), stateOf([whole.train])];
        for (let step = 1; step <= 2; step++) {
          for (let part = 0; part < accumulation; part++) {
            const program = part === accumulation - 1 ? parts.train : parts.accumulate!;
            small = run(program, small, fed(((step - 1) * accumulation + part) * batch, batch, step));
          }
          large = run(whole.train, large, fed((step - 1) * accumulation * batch, batch * accumulation, step));
        }
        for (const name of Object.keys(large)) expectClose(small[name]!, large[name]!, 6);
        for (const name of Object.keys(small))
          if (name.endsWith(slots.accumulated))
            expect(Array.from(small[name]!.data).every((sum) => sum === 0)).toBe(true);
      }),
      { numRuns: 12 },
    );
  });
});

describe('clipping', () => {
  const gradients = fc.array(
    fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), { minLength: 1, maxLength: 6 }),
    { minLength: 1, maxLength: 4 },
  );
  const limits = fc.double({ min: 1e-3, max: 1e3, noNaN: true });

  function clipped(values: readonly (readonly number[])[], recipe: ClippingRecipe): number[][] {
    const builder = new ProgramBuilder('NHWC', ops);
    const inputs = values.map((value, index) => ({
      ...{ name: `g${index}`, value: builder.source([value.length]), role: 'feed' as const },
    }));
    const next = clipGradients(
      builder,
      inputs.map(({ value }) => value),
      recipe,
    );
    const outputs = new Map(next.map((value, index) => [`g${index}`, value]));
    const program = {
      layout: builder.layout,
      inputs,
      variables: [],
      nodes: builder.nodes,
      outputs,
      updates: new Map(),
    };
    const feed = Object.fromEntries(values.map((data, index) => [`g${index}`, { shape: [data.length], data }]));
    const found = interpret(program, feed).outputs;
    return values.map((_, index) => Array.from(found.get(`g${index}`)!.data));
  }

  const lengthOf = (values: readonly (readonly number[])[]) => Math.hypot(...values.flat());

  it('by length keeps the direction, and the length of all gradients together within the limit', () => {
    fc.assert(
      fc.property(gradients, limits, (values, limit) => {
        const next = clipped(values, { kind: 'norm', limit });
        expect(lengthOf(next)).toBeLessThanOrEqual(limit * (1 + 1e-6));
        const scale = Math.min(1, limit / lengthOf(values));
        next.flat().forEach((value, index) => expect(value).toBeCloseTo(values.flat()[index]! * scale, 6));
      }),
    );
  });

  it('by value keeps each number within the limit, and those that are as they were', () => {
    fc.assert(
      fc.property(gradients, limits, (values, limit) => {
        const next = clipped(values, { kind: 'value', limit }).flat();
        const expected = values.flat().map((value) => Math.max(-limit, Math.min(limit, value)));
        next.forEach((value, index) => expect(value).toBeCloseTo(expected[index]!, 6));
      }),
    );
  });

  it('lets through what is no number, so that a run that diverges is seen to', () => {
    expect(clipped([[Number.NaN, 1]], { kind: 'value', limit: 0.5 })[0]).toEqual([Number.NaN, 0.5]);
    expect(clipped([[Number.NaN, 1]], { kind: 'norm', limit: 0.5 })[0]![0]).toBeNaN();
  });
});

describe('averaged weights', () => {
  const recipe: StepRecipe = { ...plain, averaging: { decay: 0.5 } };
  const programs = buildPrograms(network, { recipe, lowering, batch: 4 });
  const averaged = slotName('decayed', slots.average);

  it('begin as a copy, forget more slowly with each step, and settle at their decay', () => {
    let state = stateOf([programs.train]);
    let expected: number[] = [];
    for (let step = 1; step <= 14; step++) {
      state = run(programs.train, state, fed(4 * (step - 1), 4, step));
      const weights = Array.from(state['decayed']!.data);
      const decay = Math.min(0.5, (step - 1) / (step + 9));
      expected = weights.map((weight, index) =>
        step === 1 ? weight : decay * expected[index]! + (1 - decay) * weight,
      );
      expectClose(state[averaged]!, { shape: [], data: expected }, 6);
    }
  });

  it('leave training as it is without them', () => {
    const without = buildPrograms(network, { recipe: plain, lowering, batch: 4 });
    let [left, right] = [stateOf([programs.train]), stateOf([without.train])];
    for (let step = 1; step <= 3; step++) {
      left = run(programs.train, left, fed(4 * step, 4, step));
      right = run(without.train, right, fed(4 * step, 4, step));
    }
    for (const name of Object.keys(right)) expect(left[name]).toEqual(right[name]);
  });

  it('are what is tested and shown', () => {
    for (const program of [programs.evaluate, programs.predict]) {
      const names = program.variables.flatMap(({ members }) => members.map(({ name }) => name));
      expect(names.sort()).toEqual(
        ['conv/bias', 'conv/kernel', 'logits/bias', 'logits/kernel'].map((name) => slotName(name, slots.average)),
      );
    }
  });
});

describe('label smoothing', () => {
  it('trains on a mixture of the hard loss and its mean over all classes, and is not part of the test loss', () => {
    const smoothing = 0.3;
    const lossWith = (labelSmoothing: number, label?: number) => {
      const loss = { kind: 'crossEntropy', labelSmoothing } as const;
      const objectives = [{ path: 'output', targetKind: 'classes', loss, weight: 1 }] as const;
      const { train, evaluate } = buildPrograms(network, { recipe: plain, lowering, batch: 1, objectives });
      const feed: Record<string, AnyTensor> = { ...fed(3, 1, 1), [feeds.mask]: { shape: [1], data: [1] } };
      if (label !== undefined) feed[feeds.target()] = { shape: [1], data: Int32Array.of(label) };
      const lossOf = (program: Program) =>
        interpret(program, feed, stateOf([program])).outputs.get(results.loss)!.data[0]!;
      return { train: lossOf(train), test: lossOf(evaluate) };
    };
    const hard = lossWith(0);
    const mean = [0, 1, 2].reduce((sum, label) => sum + lossWith(0, label).train / 3, 0);
    const smooth = lossWith(smoothing);
    expect(smooth.train).toBeCloseTo((1 - smoothing) * hard.train + smoothing * mean, 6);
    expect(smooth.test).toBeCloseTo(hard.train, 6);
  });
});

describe('several objectives', () => {
  const two = networkOf([
    { block: 'Input', path: 'input', parameters: { shape: [4, 4, 1] } },
    { block: 'Flatten', path: 'flat' },
    { block: 'Dense', path: 'logits', parameters: { units: 3 } },
    { block: 'Output', path: 'kind', from: ['logits'] },
    { block: 'Dense', path: 'size', parameters: { units: 1 }, from: ['flat'] },
    { block: 'Output', path: 'length', from: ['size'] },
  ]);

  it('add up their losses by their weights, and are told apart', () => {
    const objectives = [
      { path: 'kind', targetKind: 'classes', loss: { kind: 'crossEntropy', labelSmoothing: 0 }, weight: 1 },
      { path: 'length', targetKind: 'values', loss: { kind: 'meanSquaredError', labelSmoothing: 0 }, weight: 0.25 },
    ] as const;
    const { train } = buildPrograms(two, { recipe: plain, lowering, batch: 2, objectives });
    const weights = initializeState(two, 1);
    const state = Object.fromEntries(
      train.variables.map(({ name, value, members }) => {
        const data = new Float32Array(sizeOf(value.shape));
        for (const member of members)
          if (weights.has(member.name)) writeMember(data, member, weights.get(member.name)!.data);
        return [name, { shape: value.shape, data }];
      }),
    );
    const feed = { ...fed(3, 2, 1), [feeds.target(1)]: { shape: [2, 1], data: Float32Array.of(0.5, -1) } };
    const { outputs } = interpret(train, feed, state);
    const [sum, first, second] = [results.loss, results.lossOf(0), results.lossOf(1)].map(
      (name) => outputs.get(name)!.data[0]!,
    );
    expect(sum).toBeCloseTo(first! + 0.25 * second!, 6);
    expect(outputs.has(results.correct(0))).toBe(true);
    expect(outputs.has(results.correct(1))).toBe(false);
  });
});
