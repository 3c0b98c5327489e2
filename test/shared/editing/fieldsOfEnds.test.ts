import { describe, expect, it } from 'vitest';
import { recipeSchema } from '@shared/document/schema';
import { objectiveOf, withFeed, withObjective, withTarget } from '@shared/editing';

const recipe = (change: object) => recipeSchema.parse(change);
const shared = { target: 'label', weight: 2, metrics: ['accuracy'] };

describe('the field that an Input gets', () => {
  it('is set, changed and left to be guessed again, for this Input alone', () => {
    const open = recipe({ feeds: { b: 'right' } });
    const set = withFeed(open, 'a', 'left');
    expect(set.feeds).toEqual({ a: 'left', b: 'right' });
    expect(withFeed(set, 'a', 'right').feeds).toEqual({ a: 'right', b: 'right' });
    expect(withFeed(set, 'a', undefined)).toEqual(open);
  });
});

describe('the field that an Output is compared with', () => {
  it('is set and left to be guessed again, and all else of the objective stays', () => {
    const before = recipe({ objectives: [{ output: 'o', weight: 0.3, metrics: ['f1'] }] });
    const set = withTarget(before, 'o', 'mask');
    expect(set.objectives).toEqual([{ output: 'o', target: 'mask', weight: 0.3, metrics: ['f1'] }]);
    expect(withTarget(set, 'o', undefined)).toEqual(before);
  });

  it('is this Output’s own: others keep what all share', () => {
    const set = withTarget(recipe({ objectives: [shared] }), 'o', 'mask');
    expect(objectiveOf(set, 'o')).toEqual({ ...shared, output: 'o', target: 'mask' });
    expect(objectiveOf(set, 'other')).toEqual(shared);
  });

  it('is changed in what all share where the drawing has no other Output', () => {
    const set = withTarget(recipe({ objectives: [shared] }), 'o', 'mask', true);
    expect(set.objectives).toEqual([{ ...shared, target: 'mask' }]);
  });
});

describe('an objective', () => {
  it('is made where the recipe says nothing, and is what the Output then has', () => {
    const change = <Objective extends object>(own: Objective) => ({ ...own, weight: 0.5 });
    expect(withObjective(recipe({}), 'o', change).objectives).toEqual([{ output: 'o', weight: 0.5 }]);
    expect(withObjective(recipe({}), 'o', change, true).objectives).toEqual([{ weight: 0.5 }]);
  });

  it('that is an Output’s own is changed, not the one that all share', () => {
    const before = recipe({ objectives: [shared, { output: 'o', weight: 1 }] });
    const next = withObjective(before, 'o', (own) => ({ ...own, weight: 4 }), true);
    expect(objectiveOf(next, 'o')!.weight).toBe(4);
    expect(next.objectives[0]).toEqual(shared);
  });
});
