import { describe, expect, it } from 'vitest';
import { feeds, residentName } from '@shared/compiler';
import { augmentationSchema } from '@shared/learning/augmentation';
import type { OutputResults } from '@shared/contract/results';
import type { Recipe } from '@shared/document/schema';
import type { ClassificationResult } from '@shared/learning/results/classification';
import { onnxruntimeNative } from '@trainer/engines/onnxruntime/native';
import { onnxruntimeWeb } from '@trainer/engines/onnxruntime/web';
import type { Engine, LoadedPrograms } from '@trainer/engines/engine';
import { colourShapes, openSession, trainSteps, withoutRoom } from '../../support/session';

/** The engine, and what it is given at each run. */
function watched(engine: Engine) {
  const fed: string[][] = [];
  const held: string[][] = [];
  const load: Engine['load'] = async (programs, options): Promise<LoadedPrograms> => {
    const loaded = await engine.load(programs, options);
    return {
      ...loaded,
      run: (program, values, fetches, seed) => {
        fed.push(Object.keys(values));
        return loaded.run(program, values, fetches, seed);
      },
      setResidents: (tensors) => {
        held.push([...tensors.keys()]);
        return loaded.setResidents(tensors);
      },
    };
  };
  return { engine: { ...engine, load }, fed, held };
}

describe('the data set', () => {
  it('lies in the engine where it fits, and only places are fed', async () => {
    const { engine, fed, held } = watched(onnxruntimeNative);
    const session = await openSession(engine);
    await trainSteps(session, 2);
    expect(held).toEqual([
      (['train', 'heldOut'] as const).flatMap((part) => [residentName(part, 'image'), residentName(part, 'label')]),
    ]);
    expect(new Set(fed.flat())).toEqual(new Set([feeds.indices, feeds.learningRate, feeds.step, feeds.mask]));
    await session.dispose();
  });

  it.each([
    ['an engine without room', withoutRoom(onnxruntimeNative)],
    ['WebAssembly, which would copy it at each run', onnxruntimeWeb],
  ])('is fed to %s, and the steps are the same', async (_, other) => {
    const { engine, fed, held } = watched(other);
    const [there, here] = [await openSession(onnxruntimeNative), await openSession(engine)];
    const [wanted, given] = [await trainSteps(there, 7), await trainSteps(here, 7)];
    expect(held).toEqual([]);
    expect(fed.flat()).not.toContain(feeds.indices);
    wanted.results.forEach(({ loss, metrics }, step) => {
      expect(given.results[step]!.loss).toBeCloseTo(loss, 5);
      expect(given.results[step]!.metrics).toEqual(metrics);
    });
    expect(given.test.loss).toBeCloseTo(wanted.test.loss, 5);
    expect(given.test.metrics).toEqual(wanted.test.metrics);
    await there.dispose();
    await here.dispose();
  });

  it('is evaluated whole: each test example once, the last partial batch too', async () => {
    const session = await openSession(onnxruntimeNative);
    const { results, metrics } = (await session.evaluate('test', async () => 'go on', true))!;
    const [{ image, target, views }] = Object.values(results!) as [OutputResults];
    expect({ image, target: target.name }).toEqual({ image: 'image', target: 'label' });
    expect(views.map(({ kind }) => kind)).toEqual(['classification', 'perClass', 'ranking']);
    const [classes] = views as [ClassificationResult];
    const { count } = colourShapes.test;
    expect(classes.answers).toBe(count);
    expect(classes.examples.map(({ index }) => index)).toEqual(
      Array.from({ length: Math.min(200, count) }, (_, at) => at),
    );
    expect(1 - classes.wrong / count).toBeCloseTo(metrics['accuracy']!, 6);
    await session.dispose();
  });
});

describe('neighbouring seeds', () => {
  it('share no random numbers: what one draws at a step, the other does not draw at the next', async () => {
    const drawn = async (seed: number) => {
      const seeds: (number | undefined)[] = [];
      const load: Engine['load'] = async (programs, options) => {
        const loaded = await onnxruntimeNative.load(programs, options);
        return {
          ...loaded,
          run: (program, values, fetches, used) => {
            seeds.push(used);
            return loaded.run(program, values, fetches, used);
          },
        };
      };
      const session = await openSession({ ...onnxruntimeNative, load }, { seed });
      for (let step = 0; step < 4; step++) await session.train(step, 0.05);
      await session.dispose();
      return seeds;
    };
    const [one, next] = [await drawn(3), await drawn(4)];
    expect(new Set([...one, ...next]).size).toBe(8);
  });
});

describe('equal seeds', () => {
  const augmentation = augmentationSchema.parse({ flip: 'both', shift: 2, rotation: 20, brightness: 0.3, cutout: 3 });
  const open = (recipe: Partial<Recipe> = {}) => openSession(onnxruntimeNative, { augmentation, ...recipe });

  it('give equal runs with augmentation, and others give others', async () => {
    const sessions = [await open({ seed: 3 }), await open({ seed: 3 }), await open({ seed: 4 })];
    const [first, again, other] = await Promise.all(sessions.map((session) => trainSteps(session, 5)));
    expect(again).toEqual(first);
    expect(other!.results[0]!.loss).not.toBe(first!.results[0]!.loss);
    for (const session of sessions) await session.dispose();
  });

  it('vary the images of a step as before where a run goes on from there', async () => {
    const [whole, resumed] = [await open(), await open()];
    await trainSteps(whole, 3);
    await resumed.weights.writeState(await whole.weights.readState());
    expect(await trainSteps(resumed, 3, 3)).toEqual(await trainSteps(whole, 3, 3));
    await whole.dispose();
    await resumed.dispose();
  });
});
