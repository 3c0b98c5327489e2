import { describe, expect, it } from 'vitest';
import { relativeError, runOnnx } from '../../../conformance/support/ops';
import { interpret, tensor, type Tensor } from '../../../reference';
import { ignoringCases, lossProgram, lossValues, type LossCase } from '../../../support/losses';

const meanOf = (program: ReturnType<typeof lossProgram>, fed: Record<string, Tensor>) =>
  interpret(program, fed).outputs.get('mean')!.data[0]!;

/** A loss of each position alone: losses of areas are none. */
const ofPositions = ignoringCases.filter(({ recipe }) => recipe.kind !== 'dice');

/** Values of the positions that count, as examples of one position each. */
function countedOnly(fed: Record<string, Tensor>, { shape, ignored }: LossCase & { ignored: number }) {
  const { scores, target, ...more } = fed as Record<'scores' | 'target', Tensor> & Record<string, Tensor>;
  const channels = shape.at(-1)!;
  const places = [...target.data.keys()].filter((at) => target.data[at] !== ignored);
  const rows = places.flatMap((at) => [...scores.data.subarray(at * channels, (at + 1) * channels)]);
  const numbers = places.map((at) => target.data[at]!);
  return {
    shape: [places.length, channels],
    fed: { ...more, scores: tensor([places.length, channels], rows), target: tensor([places.length], numbers) },
  };
}

describe('a loss without an ignored class', () => {
  it.each(ofPositions)('is the mean over all other positions of a batch: $name', (given) => {
    const program = lossProgram(given);
    const fed = lossValues(program, given, 6);
    const { shape, fed: rest } = countedOnly(fed, given);
    expect(shape[0]).toBeGreaterThan(0);
    expect(shape[0]).toBeLessThan(fed['target']!.data.length);
    const { ignored: _, ...plain } = given;
    expect(meanOf(program, fed)).toBeCloseTo(meanOf(lossProgram({ ...plain, shape }), rest), 10);
  });

  it.each(ignoringCases)('has the gradient of numerical differentiation, none where it is: $name', (given) => {
    const program = lossProgram(given);
    const fed = lossValues(program, given, 3);
    const scores = fed['scores']!;
    const step = 1e-5;
    const numerical = Array.from(scores.data, (score, at) => {
      const moved = (by: number) =>
        meanOf(program, { ...fed, scores: tensor(scores.shape, scores.data.with(at, score + by)) });
      return (moved(step) - moved(-step)) / (2 * step);
    });
    const gradient = interpret(program, fed).outputs.get('gradient')!;
    expect(relativeError(gradient, tensor(scores.shape, numerical))).toBeLessThan(1e-8);
    const channels = given.shape.at(-1)!;
    fed['target']!.data.forEach((number, at) => {
      const slopes = gradient.data.subarray(at * channels, (at + 1) * channels);
      if (number === given.ignored) expect([...slopes].map(Math.abs)).toEqual(Array(channels).fill(0));
    });
  });

  it.each(ignoringCases)('is 0 where nothing counts, and moves nothing: $name', (given) => {
    const program = lossProgram(given);
    const fed = lossValues(program, given, 3);
    const target = tensor(
      fed['target']!.shape,
      fed['target']!.data.map(() => given.ignored),
    );
    const { outputs } = interpret(program, { ...fed, target });
    expect(outputs.get('mean')!.data[0]).toBe(0);
    expect([...outputs.get('gradient')!.data].every((slope) => Math.abs(slope) === 0)).toBe(true);
  });

  it.each(ignoringCases.filter(({ shape }) => shape.length > 2))(
    'is in float32 what it is in float64: $name',
    async (given) => {
      const program = lossProgram(given);
      const fed = lossValues(program, given, 4, 30);
      const { outputs } = interpret(program, fed);
      const found = await runOnnx(program, fed, {});
      for (const name of ['losses', 'mean', 'gradient'])
        expect(relativeError(found[name]!, outputs.get(name)!), name).toBeLessThan(3e-6);
    },
  );
});
