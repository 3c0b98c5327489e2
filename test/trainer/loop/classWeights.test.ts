import { describe, expect, it } from 'vitest';
import { feeds } from '@shared/compiler';
import { inMemory } from '@shared/data/dataset';
import { objectiveSchema } from '@shared/document/schema';
import type { Field } from '@shared/data/field';
import { classWeightFeeds } from '@trainer/data/classWeights';
import { onnxruntimeNative } from '@trainer/engines/onnxruntime/native';
import { openSession, trainSteps } from '../../support/session';

/** The loss of the first step, and that of the test set before it. */
async function lossesWith(objective: object) {
  const session = await openSession(onnxruntimeNative, { objectives: [objectiveSchema.parse(objective)] });
  const { loss: test } = (await session.evaluate('test', async () => 'go on'))!;
  const { results } = await trainSteps(session, 1);
  await session.dispose();
  return { test, train: results[0]!.loss };
}

const byClass = (...weights: number[]) => ({ classWeights: { kind: 'byClass', weights } });

describe('class weights', () => {
  it('multiply the losses of training, and leave the test as it is', async () => {
    const plain = await lossesWith({});
    const doubled = await lossesWith(byClass(2, 2, 2, 2, 2, 2));
    expect(doubled.train).toBeCloseTo(2 * plain.train, 5);
    expect(doubled.test).toBeCloseTo(plain.test, 6);
    // Classes without a weight count 1, so what both leave out is all there is.
    const [first, others] = [await lossesWith(byClass(1, 0, 0, 0, 0, 0)), await lossesWith(byClass(0))];
    expect(first.train).toBeGreaterThan(0);
    expect(first.train + others.train).toBeCloseTo(plain.train, 5);
  });

  it.each([
    [{ ...byClass(1), loss: { kind: 'meanSquaredError' } }, 'Mean squared error does not weigh classes.'],
    [byClass(1, 1, 1, 1, 1, 1, 5), 'Expected class weights for 6 classes, found 7. Remove the last 1'],
  ])('%j is refused', async (objective, message) => {
    await expect(lossesWith(objective)).rejects.toThrow(message);
  });

  it.each([
    ['class', [], [0, 0, 0, 2], [2 / 3, 0, 2]],
    ['mask', [2], [0, 0, 0, 0, 0, 0, 1, 2], [4 / 9, 8 / 3, 8 / 3]],
    ['classes', [3], [1, 0, 0, 1, 0, 1, 1, 0, 0, 1, 0, 0], [5 / 8, 0, 5 / 2]],
  ] as const)('make every class of a %s count as much as any other', async (kind, shape, values, wanted) => {
    const field: Field = { name: 'target', kind, shape, dtype: 'uint8', classes: ['a', 'b', 'c'] };
    const table = { count: 4, columns: { target: { shape: [4, ...shape], data: Uint8Array.from(values) } } };
    const objective = objectiveSchema.parse({ classWeights: { kind: 'balanced' } });
    const task = {
      feeds: [],
      objectives: [
        {
          ...objective,
          path: 'output',
          field,
          targetKind: 'classes',
          loss: { kind: 'crossEntropy', labelSmoothing: 0 },
        },
      ],
    } as const;
    const fed = await classWeightFeeds(inMemory({ name: 'four', fields: [field], train: table, test: table }), task);
    [...fed[feeds.classWeights()]!.data].forEach((weight, number) => expect(weight).toBeCloseTo(wanted[number]!, 6));
  });
});
