import { describe, expect, it } from 'vitest';
import { buildPrograms, feeds, initializeState, results } from '@shared/compiler';
import type { LossPlan } from '@shared/compiler/lower/objective';
import { resolveTask, type Objective } from '@shared/compiler/task/task';
import type { ObjectiveRecipe } from '@shared/document/schema';
import type { Program } from '@shared/program/program';
import { interpret, type AnyTensor } from '../../../reference';
import { networkOf } from '../../../support/network';
import { scalar, sgd } from '../../../support/training';

const network = networkOf([
  { block: 'Input', path: 'input', parameters: { shape: [3] } },
  { block: 'Dense', path: 'teacher', parameters: { units: 2 } },
  { block: 'Output', path: 'taught' },
  { block: 'Dense', path: 'student', parameters: { units: 2 }, from: ['input'] },
  { block: 'Output', path: 'learnt' },
]);
const ends = [
  { path: 'taught', shape: [2] },
  { path: 'learnt', shape: [2] },
];
const fields = [{ name: 'age', kind: 'numbers', shape: [2], dtype: 'float32' }] as const;

const objectivesOf = (objectives: readonly Partial<ObjectiveRecipe>[]): readonly Objective[] =>
  resolveTask([], ends, fields, { feeds: {}, objectives: objectives.map((each) => ({ weight: 1, ...each })) })
    .objectives;

function build(objectives: readonly LossPlan[]) {
  const programs = buildPrograms(network, {
    ...{ recipe: { optimizer: sgd(0.1, 0) }, batch: 2, objectives },
    lowering: { layout: 'NHWC', packing: 'separate' },
  });
  const weights = initializeState(network, 1);
  const run = (program: Program) =>
    interpret(
      program,
      {
        input: { shape: [2, 3], data: Float32Array.of(1, -1, 0.5, 0.2, 0.4, -2) },
        [feeds.target(0)]: { shape: [2, 2], data: Float32Array.of(1, 0, 0, 1) },
        [feeds.mask]: { shape: [2], data: Float32Array.of(1, 1) },
        [feeds.learningRate]: scalar(0.1),
        [feeds.step]: scalar(1),
      },
      Object.fromEntries([...weights].map(([name, value]): [string, AnyTensor] => [name, value])),
    );
  return { programs, run, weights };
}

describe('a constant target', () => {
  it('is compared with every value of the output', () => {
    const objectives = objectivesOf([
      { output: 'taught', target: { constant: 0.5 } },
      { output: 'learnt', target: { constant: 3 } },
    ]);
    const { programs, run } = build(objectives);
    expect(programs.evaluate.inputs.map(({ name }) => name)).not.toContain(feeds.target(0));
    const { outputs } = run(programs.evaluate);
    const given = Array.from(outputs.get(results.predictions(1))!.data);
    const expected = given.reduce((sum, value) => sum + (value - 3) ** 2, 0) / 2;
    expect(outputs.get(results.lossOf(1))!.data[0]).toBeCloseTo(expected, 9);
  });

  it('is no or yes on an output of one value, and numbers else', () => {
    const of = (shape: readonly number[], constant: number) => {
      const [objective] = resolveTask([], [{ path: 'taught', shape }], fields, {
        ...{ feeds: {}, objectives: [{ target: { constant }, weight: 1 }] },
      }).objectives;
      return [objective!.targetKind, objective!.field.kind, objective!.loss.kind];
    };
    expect(of([1], 1)).toEqual(['classes', 'class', 'binaryCrossEntropy']);
    expect(of([7, 7, 1], 0)).toEqual(['classes', 'mask', 'binaryCrossEntropy']);
    expect(of([1], 0.5)).toEqual(['values', 'numbers', 'meanSquaredError']);
    expect(of([10], 1)).toEqual(['values', 'numbers', 'meanSquaredError']);
  });
});

describe('an Output as a target', () => {
  const objectives = objectivesOf([
    { output: 'taught', target: 'age' },
    { output: 'learnt', target: { output: 'taught' } },
  ]);
  const { programs, run, weights } = build(objectives);

  it('is what that Output gives', () => {
    const { outputs } = run(programs.evaluate);
    const [taught, learnt] = [0, 1].map((number) => outputs.get(results.predictions(number))!.data);
    expect(Array.from(outputs.get(results.target(1))!.data)).toEqual(Array.from(taught!));
    const expected = Array.from(learnt!).reduce((sum, value, at) => sum + (value - taught![at]!) ** 2, 0) / 2;
    expect(outputs.get(results.lossOf(1))!.data[0]).toBeCloseTo(expected, 9);
  });

  it('is not moved by being one: the teacher learns from its own target alone', () => {
    const alone = build(
      objectivesOf([
        { output: 'taught', target: 'age' },
        { output: 'learnt', target: { constant: 0 }, moves: [] },
      ]),
    );
    const next = (program: Program, runs: typeof run) => runs(program).updates.get('teacher/kernel')!.data;
    expect(Array.from(next(programs.train, run))).toEqual(Array.from(next(alone.programs.train, alone.run)));
    expect(Array.from(run(programs.train).updates.get('student/kernel')!.data)).not.toEqual(
      Array.from(weights.get('student/kernel')!.data),
    );
  });
});
