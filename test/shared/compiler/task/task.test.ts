import { describe, expect, it } from 'vitest';
import { resolveTask, type End } from '@shared/compiler/task/task';
import { suits } from '@shared/compiler/task/target';
import { withMeasuredWatches } from '@shared/compiler/task/watched';
import type { FieldFacts } from '@shared/data/field';
import { recipeSchema } from '@shared/document/schema';

const end = (path: string, ...shape: number[]): End => ({ path, shape });
const open = { feeds: {}, objectives: [] };
const image = (name: string, ...shape: number[]): FieldFacts => ({ name, kind: 'image', shape });
const label: FieldFacts = { name: 'label', kind: 'class', shape: [], classes: 10 };
const mask: FieldFacts = { name: 'mask', kind: 'mask', shape: [8, 8], classes: ['a', 'b', 'c'] };

/** Which field goes where. */
const ways = (...given: Parameters<typeof resolveTask>) => {
  const { feeds, objectives } = resolveTask(...given);
  return [feeds, objectives].map((each) => Object.fromEntries(each.map(({ path, field }) => [path, field.name])));
};

describe('what a network is trained for', () => {
  it('is to tell classes, pixels, numbers or images, by what the data have', () => {
    const input = end('input', 8, 8, 1);
    const pixels = image('image', 8, 8, 1);
    expect(ways([input], [end('output', 10)], [pixels, label], open)).toEqual([
      { input: 'image' },
      { output: 'label' },
    ]);
    expect(ways([input], [end('output', 8, 8, 3)], [pixels, mask], open)).toEqual([
      { input: 'image' },
      { output: 'mask' },
    ]);
    const angle: FieldFacts = { name: 'angle', kind: 'numbers', shape: [1] };
    expect(ways([input], [end('output', 1)], [pixels, angle], open)).toEqual([{ input: 'image' }, { output: 'angle' }]);
    const noisy = image('noisy', 8, 8, 1);
    expect(ways([input], [end('output', 8, 8, 1)], [noisy, pixels], open)).toEqual([
      { input: 'noisy' },
      { output: 'image' },
    ]);
    expect(ways([input], [end('output', 8, 8, 1)], [pixels], open)).toEqual([{ input: 'image' }, { output: 'image' }]);
  });

  it('gives each Input a field of its own, by name before shape', () => {
    const pair = [image('left', 8, 8, 1), image('right', 8, 8, 1), label];
    expect(ways([end('right', 8, 8, 1), end('left', 8, 8, 1)], [end('output', 10)], pair, open)[0]).toEqual({
      right: 'right',
      left: 'left',
    });
    expect(ways([end('a', 8, 8, 1), end('b', 8, 8, 1)], [end('output', 10)], pair, open)[0]).toEqual({
      a: 'left',
      b: 'right',
    });
  });

  it('compares several Outputs each with what fits it, and all with the only target', () => {
    const angle: FieldFacts = { name: 'angle', kind: 'numbers', shape: [1] };
    const inputs = [end('input', 8, 8, 1)];
    const two = ways(inputs, [end('turn', 1), end('kind', 10)], [image('image', 8, 8, 1), label, angle], open)[1];
    expect(two).toEqual({ turn: 'angle', kind: 'label' });
    const heads = ways(inputs, [end('main', 10), end('side', 10)], [image('image', 8, 8, 1), label], open)[1];
    expect(heads).toEqual({ main: 'label', side: 'label' });
  });

  it('is what the recipe says where it says something', () => {
    const fields = [image('left', 8, 8, 1), image('right', 8, 8, 1), label];
    const { feeds, objectives } = resolveTask([end('input', 8, 8, 1)], [end('one', 10), end('two', 8, 8, 1)], fields, {
      feeds: { input: 'right' },
      objectives: [
        { output: 'two', target: 'left', weight: 0.5 },
        { loss: { kind: 'crossEntropy', labelSmoothing: 0.1 }, weight: 1 },
      ],
    });
    expect(feeds[0]!.field.name).toBe('right');
    expect(objectives.map(({ field, weight }) => [field.name, weight])).toEqual([
      ['label', 1],
      ['left', 0.5],
    ]);
    expect(objectives[0]!.loss).toEqual({ kind: 'crossEntropy', labelSmoothing: 0.1 });
  });

  it('asks for classes rather than for what is usually given, where nothing fits yet', () => {
    const fields: readonly FieldFacts[] = [
      { name: 'features', kind: 'sequence', shape: [48, 6] },
      { name: 'graph', kind: 'graph', shape: [48, 48] },
      { name: 'community', kind: 'mask', shape: [48], classes: 3 },
    ];
    expect(ways([end('input', 48, 6)], [end('output', 10)], fields, open)[1]).toEqual({ output: 'community' });
  });

  it('leaves an Input without a field where the data have none for it', () => {
    expect(
      ways([end('a', 8, 8, 1), end('b', 3)], [end('output', 10)], [image('image', 8, 8, 1), label], open)[0],
    ).toEqual({
      a: 'image',
    });
  });
});

describe('an output suits a target', () => {
  it.each([
    ['a value a class', [10], label, true],
    ['another number of classes', [9], label, false],
    ['one probability for ten classes', [1], label, false],
    ['one probability for two classes', [1], { ...label, classes: 2 }, true],
    ['a class at each pixel', [8, 8, 3], mask, true],
    ['the pixels alone', [8, 8], mask, false],
    ['a class whose number is not known yet', [3], { name: 'label', kind: 'class' } as FieldFacts, undefined],
  ] as const)('%s', (_, output, field, expected) => {
    expect(suits(output, field)).toBe(expected);
  });
});

it('what a recipe watches is the loss where its metric is not measured', () => {
  const recipe = recipeSchema.parse({
    earlyStopping: { watch: 'accuracy', patience: 3 },
    schedule: { kind: 'plateau', watch: 'r2' },
  });
  const followed = withMeasuredWatches(recipe, ['r2']);
  expect(followed).toEqual({ ...recipe, earlyStopping: { ...recipe.earlyStopping, watch: 'loss' } });
  expect(withMeasuredWatches(recipe, ['r2', 'accuracy'])).toBe(recipe);
});
