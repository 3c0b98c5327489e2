import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extentOfLosses, type LossSurface } from '@shared/contract/lossSurface';
import { contourPaths } from '@renderer/surface/contourPaths';
import { levelsBetween } from '@renderer/surface/levels';

const grid = (points: number, loss: (alpha: number, beta: number) => number | null): LossSurface => {
  const along = Array.from({ length: points }, (_, at) => (2 * at - (points - 1)) / (points - 1));
  const losses = along.flatMap((beta) => along.map((alpha) => loss(alpha, beta)));
  return { alphas: along, betas: along, losses, examples: 1, split: 'train', seed: 0 };
};

/** Every point of a path. */
const pointsOf = (path: string) =>
  [...path.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);

describe('isolines', () => {
  it('rise from the lowest to the highest loss, in equal steps or, where losses differ much, ratios', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
        fc.double({ min: 1.01, max: 1e6, noNaN: true }),
        (low, ratio) => {
          const { lines } = levelsBetween(low, low * ratio, 9);
          const all = [low, ...lines, low * ratio];
          const steps = all
            .slice(1)
            .map((line, at) => (ratio > 4 ? Math.log(line / all[at]!) : (line - all[at]!) / low));
          expect(lines).toHaveLength(9);
          for (const step of steps) expect(step / steps[0]!).toBeCloseTo(1, 4);
        },
      ),
    );
    expect(levelsBetween(2, 2, 9).lines).toEqual([]);
    expect(levelsBetween(Infinity, -Infinity, 9).lines).toEqual([]);
    expect(levelsBetween(-1, 100, 1).lines).toEqual([49.5]);
  });

  it('of a plane are straight, and lie where its loss is theirs', () => {
    const surface = grid(21, (alpha) => alpha);
    const [path] = contourPaths(surface, levelsBetween(-1, 1, 1), 300);
    const inside = pointsOf(path!).filter(([x, y]) => x > 0 && x < 300 && y > 0 && y < 300);
    expect(inside.length).toBeGreaterThan(10);
    for (const [x] of inside) expect(x).toBeCloseTo(150, 1);
  });

  it('have β upwards', () => {
    const surface = grid(11, (_, beta) => beta);
    const [path] = contourPaths(surface, { lowest: -1, highest: 1, lines: [0.5] }, 100);
    expect(Math.max(...pointsOf(path!).map(([, y]) => y))).toBeCloseTo(25, 1);
  });

  it('of a bowl are circles around the middle', () => {
    const surface = grid(51, (alpha, beta) => alpha ** 2 + beta ** 2);
    const [path] = contourPaths(surface, { lowest: 0, highest: 2, lines: [0.25] }, 200);
    const inner = pointsOf(path!).filter(([x, y]) => Math.hypot(x - 100, y - 100) < 90);
    expect(inner.length).toBeGreaterThan(50);
    for (const [x, y] of inner) expect(Math.hypot(x - 100, y - 100)).toBeCloseTo(50, 0);
  });

  it('take what is no number for the highest loss', () => {
    const surface = grid(5, (alpha, beta) => (alpha === 1 && beta === 1 ? null : 0.5 + alpha / 2));
    expect(extentOfLosses([surface])).toEqual([0, 1]);
    const paths = contourPaths(surface, levelsBetween(0, 1, 3), 100);
    expect(paths.join('')).not.toMatch(/NaN|Infinity/);
  });
});
