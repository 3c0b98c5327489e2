import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { append, emptyCurve, MAXIMUM_POINTS, stepsOf, truncateAfter, valuesOf } from '@renderer/run/growingCurve';

const chunks = fc.array(fc.array(fc.float({ noNaN: true }), { maxLength: 40 }), { maxLength: 80 });

describe('a curve', () => {
  it('holds every point in order, however they are portioned', () => {
    fc.assert(
      fc.property(chunks, (portions) => {
        let curve = emptyCurve();
        let step = 0;
        for (const values of portions)
          curve = append(
            curve,
            values.map(() => step++),
            values,
          );
        expect([...valuesOf(curve)]).toEqual(portions.flat());
        expect([...stepsOf(curve)]).toEqual(portions.flat().map((_, index) => index));
      }),
    );
  });

  it('never changes once made, whatever is appended to it or to what came before it', () => {
    fc.assert(
      fc.property(chunks, fc.array(fc.nat(), { maxLength: 20 }), (portions, branches) => {
        const made = [emptyCurve()];
        portions.forEach((values, index) => {
          const parent = made[(branches[index % Math.max(1, branches.length)] ?? index) % made.length]!;
          made.push(
            append(
              parent,
              values.map((_, offset) => parent.length + offset),
              values,
            ),
          );
        });
        const before = made.map((curve) => [...valuesOf(curve)]);
        for (const curve of made) append(curve, [1e9], [42]);
        expect(made.map((curve) => [...valuesOf(curve)])).toEqual(before);
      }),
    );
  });

  it('keeps its memory bounded and its mean through a very long run', () => {
    let curve = emptyCurve();
    const total = 5 * MAXIMUM_POINTS;
    for (let step = 0; step < total; step += 4096) {
      const steps = Array.from({ length: 4096 }, (_, index) => step + index);
      curve = append(
        curve,
        steps,
        steps.map((value) => value % 2),
      );
    }
    expect(curve.length).toBeLessThanOrEqual(MAXIMUM_POINTS);
    expect(curve.store.step.length).toBe(MAXIMUM_POINTS);
    const steps = stepsOf(curve);
    expect(steps.at(-1)).toBe(total - 1);
    expect(steps.every((step, index) => index === 0 || step > steps[index - 1]!)).toBe(true);
    expect(valuesOf(curve)[0]).toBe(0.5);
  });

  it('forgets what lies after a step, and takes other points in its place', () => {
    const curve = append(emptyCurve(), [1, 2, 3, 4], [10, 20, 30, 40]);
    const again = append(truncateAfter(curve, 2), [3], [33]);
    expect([...valuesOf(again)]).toEqual([10, 20, 33]);
    expect([...valuesOf(curve)]).toEqual([10, 20, 30, 40]);
  });
});
