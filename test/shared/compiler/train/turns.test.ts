import { describe, expect, it } from 'vitest';
import {
  buildPrograms,
  feeds,
  initializeState,
  results,
  turnProgram,
  type Programs,
  type StepRecipe,
} from '@shared/compiler';
import { readMember, writeMember } from '@shared/compiler/lower/border';
import type { LossPlan } from '@shared/compiler/lower/objective';
import type { Program } from '@shared/program/program';
import { sizeOf } from '@shared/tensor/shape';
import { interpret, type AnyTensor } from '../../../reference';
import { networkOf } from '../../../support/network';
import { adam, scalar, sgd } from '../../../support/training';

/** A maker, whose result one judge sees; another judge with the same weights sees the input. */
const network = networkOf([
  { block: 'Input', path: 'input', parameters: { shape: [3] } },
  { block: 'Dense', path: 'judge', parameters: { units: 1, activation: 'tanh' } },
  { block: 'Output', path: 'real' },
  { block: 'Dense', path: 'maker', parameters: { units: 3, activation: 'tanh' }, from: ['input'] },
  { block: 'Dense', path: 'judgeAgain', parameters: { units: 1, activation: 'tanh' }, weightsOf: 'judge' },
  { block: 'Output', path: 'made' },
  { block: 'Output', path: 'fooled', from: ['judgeAgain'] },
]);
const squared = { kind: 'meanSquaredError', labelSmoothing: 0 } as const;
const plan = (path: string, more: Partial<LossPlan> = {}): LossPlan => ({
  ...{ path, targetKind: 'values', loss: squared, weight: 1, ...more },
});
const judged = [plan('real', { moves: ['judge'] }), plan('made', { moves: ['judge'] })];
const taking: LossPlan[] = [...judged, plan('fooled', { moves: ['maker'], turn: 2 })];
const lowering = { layout: 'NHWC', packing: 'flat' } as const;
const batch = 4;
const rate = 0.1;

type State = Map<string, AnyTensor>;

const build = (objectives: readonly LossPlan[], recipe: StepRecipe = { optimizer: sgd(rate, 0) }) =>
  buildPrograms(network, { recipe, lowering, batch, objectives });

/** Named tensors as they begin: weights by the seed, slots at zero. */
const begin = (): State => new Map(initializeState(network, 3));

/** The program of the second turn. */
const later = (programs: Programs): Program => programs[turnProgram('train', 1) as 'train/2']!;

const fed = {
  input: { shape: [batch, 3], data: Float32Array.from({ length: 3 * batch }, (_, at) => Math.sin(5 * at)) },
  [feeds.target(0)]: { shape: [batch, 1], data: new Float32Array(batch).fill(0.9) },
  [feeds.target(1)]: { shape: [batch, 1], data: new Float32Array(batch).fill(-0.9) },
  [feeds.target(2)]: { shape: [batch, 1], data: new Float32Array(batch).fill(0.9) },
  [feeds.learningRate]: scalar(rate),
  [feeds.step]: scalar(1),
};

/** Runs a program on named tensors; gives its results, and leaves its updates in the state. */
function run(program: Program, state: State): ReadonlyMap<string, AnyTensor> {
  const variables = Object.fromEntries(
    program.variables.map(({ name, value, members }) => {
      const data = new Float64Array(sizeOf(value.shape));
      for (const member of members) {
        const known = state.get(member.name);
        if (known) writeMember(data as unknown as Float32Array, member, known.data as Float32Array);
      }
      return [name, { shape: value.shape, data }];
    }),
  );
  const { outputs, updates } = interpret(program, fed, variables);
  for (const { name, members } of program.variables) {
    const next = updates.get(name);
    if (!next) continue;
    for (const member of members) {
      const data = new Float64Array(sizeOf(member.canonicalShape));
      readMember(next.data as unknown as Float32Array, member, data as unknown as Float32Array);
      state.set(member.name, { shape: member.canonicalShape, data });
    }
  }
  return outputs;
}

const changed = (before: State, after: State) =>
  [...before.keys()].filter(
    (name) => Array.from(before.get(name)!.data).join() !== Array.from(after.get(name)!.data).join(),
  );

describe('objectives that take turns', () => {
  it('move what they say alone, though the gradient reaches further', () => {
    const programs = build(taking);
    const state = begin();
    const first = new Map(state);
    run(programs.train, state);
    expect(changed(first, state)).toEqual(['judge/kernel', 'judge/bias']);
    const second = new Map(state);
    run(later(programs), state);
    expect(changed(second, state)).toEqual(['maker/kernel', 'maker/bias']);
  });

  it('step down their own loss by its slope, which measured differences confirm', () => {
    const programs = build(taking);
    for (const [name, program] of [
      ['judge/kernel', programs.train],
      ['maker/kernel', later(programs)],
    ] as const) {
      const before = begin();
      const after = new Map(before);
      run(program, after);
      const start = before.get(name)!;
      for (let at = 0; at < start.data.length; at++) {
        const lossWith = (change: number) => {
          const data = Float64Array.from(start.data as Float32Array);
          data[at]! += change;
          return run(program, new Map(before).set(name, { ...start, data })).get(results.loss)!.data[0]!;
        };
        const slope = (lossWith(1e-5) - lossWith(-1e-5)) / 2e-5;
        expect(after.get(name)!.data[at]!).toBeCloseTo(start.data[at]! - rate * slope, 6);
      }
    }
  });

  it('start where the turn before ended, as alternate training of two recipes would', () => {
    const both = build(taking);
    const together = begin();
    const apart = begin();
    const [judging, making] = [
      build(judged),
      build(
        [plan('real'), plan('made'), plan('fooled', { moves: ['maker'] })].map((each) =>
          each.path === 'fooled' ? each : { ...each, moves: [] },
        ),
      ),
    ];
    for (let step = 0; step < 3; step++) {
      run(both.train, together);
      run(later(both), together);
      run(judging.train, apart);
      run(making.train, apart);
    }
    for (const name of ['judge/kernel', 'maker/kernel'])
      Array.from(together.get(name)!.data).forEach((value, at) =>
        expect(value).toBeCloseTo(apart.get(name)!.data[at]!, 9),
      );
  });

  it('add up within a turn, each on the weights that it moves', () => {
    const split = build([
      plan('real', { moves: ['judge'] }),
      plan('made', { moves: ['maker'] }),
      plan('fooled', { moves: [] }),
    ]);
    const state = begin();
    const start = new Map(state);
    run(split.train, state);
    const alone = (objectives: LossPlan[]) => {
      const own = begin();
      run(build(objectives).train, own);
      return own;
    };
    const none = (path: string) => plan(path, { moves: [] });
    const judge = alone([plan('real'), none('made'), none('fooled')]).get('judge/kernel')!;
    const maker = alone([none('real'), plan('made'), none('fooled')]).get('maker/kernel')!;
    Array.from(state.get('judge/kernel')!.data).forEach((value, at) => expect(value).toBeCloseTo(judge.data[at]!, 9));
    Array.from(state.get('maker/kernel')!.data).forEach((value, at) => expect(value).toBeCloseTo(maker.data[at]!, 9));
    expect(changed(start, state)).toHaveLength(4);
  });

  it('have an optimizer state each, where they move the same weights', () => {
    const { train, ...rest } = build([plan('real'), plan('made', { turn: 2 }), plan('fooled', { turn: 2 })], {
      optimizer: adam(0.01),
    });
    const slots = ({ variables }: Program) =>
      variables
        .flatMap(({ members }) => members.map(({ name }) => name))
        .filter((name) => name.startsWith('judge/bias:'));
    const [first, second] = [slots(train), slots(rest['train/2']!)];
    expect(first).toHaveLength(2);
    expect(second).toEqual(first.map((name) => `${name}/2`));
  });

  it('average a weight once a step, after the last turn that moves it', () => {
    const recipe: StepRecipe = { optimizer: sgd(rate, 0), averaging: { decay: 0.5 } };
    const programs = build(
      [plan('real'), plan('made', { turn: 2, moves: ['judge'] }), plan('fooled', { moves: [] })],
      recipe,
    );
    const averages = ({ updates, variables }: Program) =>
      variables
        .filter(({ name }) => updates.has(name))
        .flatMap(({ members }) => members.map(({ name }) => name))
        .filter((name) => name.endsWith('kernel:average'));
    expect(averages(programs.train)).toEqual(['maker/kernel:average']);
    expect(averages(later(programs))).toEqual(['judge/kernel:average']);
  });
});

describe('objectives without turns', () => {
  it('give the programs that they gave before there were any', () => {
    const programs = build([plan('real'), plan('made'), plan('fooled')]);
    expect(Object.keys(programs).sort()).toEqual(['evaluate', 'predict', 'train']);
    expect(programs.train.variables[0]!.name).toBe('decayed');
  });
});
