import { expect, it } from 'vitest';
import { createRandom } from '@shared/tensor/random';

const count = 1_000_000;
const drawn = createRandom(7, 'bell').fillNormal(new Float32Array(count), 1);

/** Tables of the standard normal distribution: the share of numbers below. */
const below = [
  [-4, 3.167e-5],
  [-3.5, 2.3263e-4],
  [-3, 1.3499e-3],
  [-2, 0.0227501],
  [-1, 0.1586553],
  [-0.5, 0.3085375],
  [-0.1, 0.4601722],
  [0, 0.5],
  [0.25, 0.5987063],
  [0.75, 0.7733726],
  [1.5, 0.9331928],
  [2.5, 0.9937903],
  [3.2, 0.9993129],
  [3.6, 0.9998409],
] as const;

it.each(below)('as many filled numbers lie below %d as the tables say', (edge, share) => {
  const found = drawn.reduce((sum, value) => sum + Number(value < edge), 0);
  const deviation = Math.sqrt(count * share * (1 - share));
  expect(Math.abs(found - count * share)).toBeLessThan(4 * deviation);
});

it('neighbours have nothing to do with each other', () => {
  const [own, squares] = [0, 1].map((power) => {
    const values = drawn.map((value) => (power === 0 ? value : value * value - 1));
    return values.reduce((sum, value, index) => sum + value * values[(index + 1) % count]!, 0) / count;
  });
  expect(Math.abs(own!)).toBeLessThan(4 / Math.sqrt(count));
  expect(Math.abs(squares!)).toBeLessThan(8 / Math.sqrt(count));
});

it('equal seeds fill with equal numbers, scaled by the deviation', () => {
  const scaled = createRandom(7, 'bell').fillNormal(new Float32Array(1000), 0.5);
  scaled.forEach((value, index) => expect(value).toBeCloseTo(drawn[index]! / 2, 6));
});
