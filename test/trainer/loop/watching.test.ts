import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { earlyStoppingSchema, recipeSchema } from '@shared/document/schema';
import { scheduleSchema } from '@shared/learning/schedules';
import { afterEpoch, endsEarly, watchStateSchema, type WatchState } from '@trainer/loop/watching';

const fresh = () => watchStateSchema.parse({});

/** The states after each epoch of a run whose test loss went so. */
function states(recipe: Parameters<typeof afterEpoch>[0], losses: readonly number[]): WatchState[] {
  const all: WatchState[] = [];
  losses.forEach((loss, index) =>
    all.push(afterEpoch(recipe, all.at(-1) ?? fresh(), { loss, metrics: { accuracy: 1 - loss } }, index + 1)),
  );
  return all;
}

const plateau = (settings: object) => ({ schedule: scheduleSchema.parse({ kind: 'plateau', ...settings }) });
const stopping = (settings: object) => ({
  ...{ schedule: { kind: 'constant' } as const, earlyStopping: earlyStoppingSchema.parse(settings) },
});

describe('reducing the learning rate on a plateau', () => {
  const reductions = (settings: object, losses: number[]) =>
    states(plateau(settings), losses).map(({ plateau: { reductions: count } }) => count);

  it('waits as many epochs as it has patience, then starts to count anew', () => {
    expect(reductions({ patience: 2 }, [1, 0.5, 0.6, 0.5, 0.5, 0.5, 0.4, 0.4])).toEqual([0, 0, 0, 1, 1, 2, 2, 2]);
  });

  it('takes too small an improvement for none', () => {
    expect(reductions({ patience: 1, minimumImprovement: 0.1 }, [1, 0.95, 0.89])).toEqual([0, 1, 1]);
  });

  it('lets a reduction work before it counts again', () => {
    expect(reductions({ patience: 1, cooldown: 2 }, [1, 1, 1, 1, 1, 1])).toEqual([0, 1, 1, 1, 2, 2]);
  });
});

describe('early stopping', () => {
  it('ends a run that has not improved for so many epochs, and knows the best one', () => {
    const recipe = stopping({ patience: 2 });
    const all = states(recipe, [1, 0.5, 0.7, 0.6]);
    expect(all.map((state) => endsEarly(recipe, state))).toEqual([false, false, false, true]);
    expect(all.at(-1)!.stopping).toEqual({ best: 0.5, waited: 2, epoch: 2 });
  });

  it('takes a larger accuracy for better', () => {
    const recipe = stopping({ watch: 'accuracy', patience: 1 });
    expect(states(recipe, [0.5, 0.4, 0.3]).map((state) => endsEarly(recipe, state))).toEqual([false, false, false]);
  });

  it('takes no value that is not a number for the best, whenever it comes', () => {
    const recipe = stopping({ patience: 2 });
    const all = states(recipe, [Number.NaN, 0.5, Number.NaN, 0.4]);
    expect(all.map(({ stopping: { best, epoch } }) => [best, epoch])).toEqual([
      [undefined, 0],
      [0.5, 2],
      [0.5, 2],
      [0.4, 4],
    ]);
  });

  it('never ends a run that gets better with each epoch, nor one without it', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.double({ min: 0, max: 9, noNaN: true }), { minLength: 1 }), (losses) => {
        const recipe = stopping({ patience: 1 });
        const falling = [...losses].sort((left, right) => right - left);
        expect(states(recipe, falling).some((state) => endsEarly(recipe, state))).toBe(false);
        const none = recipeSchema.parse({});
        expect(states(none, losses).some((state) => endsEarly(none, state))).toBe(false);
      }),
    );
  });

  it('goes on from a checkpoint, or from one of before there was such a thing, as if never stopped', () => {
    const recipe = { ...stopping({ patience: 3 }), ...plateau({ patience: 2 }) };
    const losses = [1, 0.9, 0.95, 0.91, 0.92];
    const all = states(recipe, losses);
    for (const [index, state] of all.entries()) {
      let after = watchStateSchema.parse(JSON.parse(JSON.stringify(state)));
      losses.slice(index + 1).forEach((loss, rest) => {
        after = afterEpoch(recipe, after, { loss, metrics: { accuracy: 1 - loss } }, index + 2 + rest);
      });
      expect(after).toEqual(all.at(-1));
    }
    expect(watchStateSchema.parse({})).toEqual(fresh());
  });
});
