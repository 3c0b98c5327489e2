import { describe, expect, it } from 'vitest';
import { inEnglish, type Saying } from '@shared/messages/saying';
import { lossDefinition, losses, lossProblem, lossSchema, testedLoss, type LossKind } from '@shared/learning/losses';
import { relativeError, runOnnx } from '../../../conformance/support/ops';
import { interpret, tensor, type Tensor } from '../../../reference';
import { lossCases, lossProgram, lossValues, type LossCase } from '../../../support/losses';

const kinds = Object.keys(losses) as LossKind[];

describe('the registry of losses', () => {
  it.each(kinds)('%s is registered under its own kind, has defaults and explains itself', (kind) => {
    const loss = lossDefinition(lossSchema.parse({ kind }));
    expect(loss.kind).toBe(kind);
    expect(loss.label).toMatch(/\S/);
    expect(loss.doc).toMatch(/\.$/);
    expect(loss.targets.length).toBeGreaterThan(0);
  });

  it('refuses settings that a loss does not have', () => {
    expect(lossSchema.safeParse({ kind: 'crossEntropy', delta: 1 }).success).toBe(false);
    expect(lossSchema.safeParse({ kind: 'crossEntropy', labelSmoothing: 1 }).success).toBe(false);
    expect(lossSchema.safeParse({ kind: 'huber', delta: 0 }).success).toBe(false);
  });
});

describe('the gradient of a loss is that of numerical differentiation', () => {
  it.each(lossCases)('$name', (given) => {
    const program = lossProgram(given);
    const fed = lossValues(program, given, 3);
    const meanOf = (scores: Tensor) => mean(interpret(program, { ...fed, scores }).outputs.get('losses')!);
    const scores = fed['scores']!;
    const step = 1e-5;
    const numerical = Array.from(scores.data, (score, at) => {
      const moved = (by: number) => meanOf(tensor(scores.shape, scores.data.with(at, score + by)));
      return (moved(step) - moved(-step)) / (2 * step);
    });
    const { outputs } = interpret(program, fed);
    expect(relativeError(outputs.get('gradient')!, tensor(scores.shape, numerical))).toBeLessThan(1e-8);
    expect(outputs.get('losses')!.shape).toEqual([given.shape[0]]);
    expect(outputs.get('prediction')!.shape).toEqual(given.shape);
  });
});

describe('a loss in float32 is that in float64', () => {
  it.each(lossCases.filter(({ shape }) => shape.length > 2))('$name', async (given) => {
    const program = lossProgram(given);
    for (const scale of [2, 300]) {
      const fed = lossValues(program, given, 4, scale);
      const { outputs } = interpret(program, fed);
      const found = await runOnnx(program, fed, {});
      for (const name of ['losses', 'gradient', 'prediction']) {
        expect(Array.from(found[name]!.data).every(Number.isFinite), `${name}, scores up to ${scale}`).toBe(true);
        expect(relativeError(found[name]!, outputs.get(name)!), `${name}, scores up to ${scale}`).toBeLessThan(3e-6);
      }
    }
  });
});

describe('class weights', () => {
  const weightedCases = lossCases.filter(({ weighted, targetKind }) => weighted && targetKind === 'classes');

  it.each(weightedCases)('multiply the loss of their class: $name', (given) => {
    const program = lossProgram(given);
    const fed = lossValues(program, given, 5);
    const lossesWith = (weights: (at: number) => number) => {
      const { shape, data } = fed['classWeights']!;
      return interpret(program, {
        ...fed,
        classWeights: tensor(
          shape,
          data.map((_, at) => weights(at)),
        ),
      }).outputs.get('losses')!.data;
    };
    const whole = lossesWith(() => 1);
    const byClass = Array.from(fed['classWeights']!.data, (_, chosen) => lossesWith((at) => Number(at === chosen)));
    whole.forEach((loss, example) => {
      expect(byClass.reduce((sum, part) => sum + part[example]!, 0)).toBeCloseTo(loss, 10);
      const classes = new Set(targetsOf(fed['target']!, given, example));
      byClass.forEach((part, chosen) => expect(part[example]! !== 0).toBe(classes.has(chosen)));
    });
  });

  it('of labels multiply the loss of their label', () => {
    const given = lossCases.find(
      ({ weighted, targetKind, shape }) => weighted && targetKind === 'labels' && shape.at(-1) === 3,
    )!;
    const program = lossProgram(given);
    const fed = { ...lossValues(program, given, 5), classWeights: tensor([3], [0, 1, 0]) };
    const { data, shape } = interpret(program, fed).outputs.get('gradient')!;
    data.forEach((slope, at) => expect(slope !== 0).toBe(at % shape.at(-1)! === 1));
  });
});

describe('a loss', () => {
  const losing = (
    recipe: Parameters<typeof lossSchema.parse>[0],
    targetKind: LossCase['targetKind'],
    scores: Tensor,
    target: Tensor,
  ) =>
    interpret(
      lossProgram({ name: '', recipe: lossSchema.parse(recipe), shape: scores.shape, targetKind, weighted: false }),
      { scores, target },
    ).outputs;

  it('of two classes is the same with one value and a sigmoid as with two values and a softmax', () => {
    const target = tensor([2], [0, 1]);
    const one = losing({ kind: 'binaryCrossEntropy' }, 'classes', tensor([2, 1], [0.7, -1.2]), target).get('losses')!;
    const two = losing({ kind: 'crossEntropy' }, 'classes', tensor([2, 2], [0, 0.7, 0, -1.2]), target).get('losses')!;
    expect(relativeError(one, two)).toBeLessThan(1e-12);
  });

  it('of a class and one value compares with 0 and 1', () => {
    const found = losing({ kind: 'meanSquaredError' }, 'classes', tensor([2, 1], [0.25, 0.25]), tensor([2], [0, 1]));
    expect(Array.from(found.get('losses')!.data)).toEqual([0.0625, 0.5625]);
  });

  it('of values has no slope where the answer is exact', () => {
    for (const kind of ['meanAbsoluteError', 'meanSquaredError', 'huber'] as const) {
      const exact = tensor([1, 2], [3, -1]);
      const found = losing({ kind }, 'values', exact, exact);
      expect(Array.from(found.get('gradient')!.data, Math.abs), kind).toEqual([0, 0]);
    }
  });

  it('that compares areas is least where they are equal', () => {
    const target = tensor([1, 2, 2], [0, 1, 1, 0]);
    const scores = (sign: number) =>
      tensor(
        [1, 2, 2, 1],
        [-9, 9, 9, -9].map((score) => sign * score),
      );
    const [right, wrong] = [1, -1].map(
      (sign) => losing({ kind: 'dice' }, 'classes', scores(sign), target).get('losses')!.data[0]!,
    );
    expect(right).toBeLessThan(0.001);
    expect(wrong).toBeGreaterThan(0.7);
  });

  it('with a margin puts the border of its answers at one half', () => {
    const found = losing({ kind: 'hinge' }, 'classes', tensor([3, 1], [-2, 0, 2]), tensor([3], [0, 0, 1])).get(
      'prediction',
    )!;
    expect(Array.from(found.data, (share) => Math.sign(share - 0.5))).toEqual([-1, 0, 1]);
  });
});

describe('what stands against a loss', () => {
  const problem = (kind: LossKind, targetKind: LossCase['targetKind'], channels: number, more = {}) =>
    said(lossProblem(lossSchema.parse({ kind, ...more }), { targetKind, channels }));
  const said = (problem: Saying | undefined) => problem && inEnglish(problem);

  it('is said with the losses that would do', () => {
    expect(problem('crossEntropy', 'values', 3)).toBe(
      'Cross-entropy is for classes; these targets are values. Choose Mean squared error, Mean absolute error, Huber or KL divergence.',
    );
  });

  it('is a number of outputs that the loss can do nothing with', () => {
    expect(problem('binaryCrossEntropy', 'classes', 3)).toContain('this one has 3. Choose cross-entropy');
    expect(problem('crossEntropy', 'classes', 1)).toContain('Choose binary cross-entropy');
    expect(problem('klDivergence', 'values', 1)).toContain('this one has 1');
    expect(problem('binaryCrossEntropy', 'labels', 3)).toBeUndefined();
  });

  it('is label smoothing of what has no classes', () => {
    expect(problem('meanSquaredError', 'values', 3, { labelSmoothing: 0.1 })).toContain('Set it to 0');
    expect(problem('meanSquaredError', 'classes', 3, { labelSmoothing: 0.1 })).toBeUndefined();
  });

  it('is tested without label smoothing', () => {
    expect(testedLoss(lossSchema.parse({ kind: 'crossEntropy', labelSmoothing: 0.1 }))).toEqual(
      lossSchema.parse({ kind: 'crossEntropy' }),
    );
    expect(testedLoss(lossSchema.parse({ kind: 'huber', delta: 2 }))).toEqual({ kind: 'huber', delta: 2 });
  });
});

const mean = ({ data }: Tensor) => data.reduce((sum, value) => sum + value, 0) / data.length;

/** The classes of one example. */
function targetsOf({ data, shape }: Tensor, { shape: [batch] }: LossCase, example: number): Float64Array {
  const size = data.length / batch!;
  expect(shape[0]).toBe(batch);
  return data.subarray(example * size, (example + 1) * size);
}
