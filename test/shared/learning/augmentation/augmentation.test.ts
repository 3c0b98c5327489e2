import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  augmentations,
  augmentationWords,
  planAugmentation,
  type AugmentationRecipe,
} from '@shared/learning/augmentation';
import { augmentImage } from '@shared/learning/augmentation/apply';
import { augmentationFeeds, augmentationRandom, drawAugmentation } from '@shared/learning/augmentation/draw';
import { augmentationSchema } from '@shared/learning/augmentation';
import { imageType } from '@shared/tensor/exampleType';
import type { Field } from '@shared/data/field';
import { finishProgram } from '@shared/program/finish';
import { Examples } from '@shared/compiler/lower/examples';
import { ProgramBuilder } from '@shared/program/builder';
import { ops } from '@shared/program/ops/registry';
import { onnxruntimeNative } from '@trainer/engines/onnxruntime/native';
import { interpret } from '../../../reference';
import { augmentation, augmented, imageField } from '../../../support/augmentation';

const settings: Record<string, Partial<AugmentationRecipe>> = {
  'flip left to right': { flip: 'horizontal' },
  'flip both ways and shift': { flip: 'both', shift: 3 },
  'shift with a mirrored border': { shift: 5, border: 'reflect' },
  rotation: { rotation: 30 },
  'zoom and rotation with a mirrored border': { zoom: 0.4, rotation: 180, border: 'reflect' },
  colour: { brightness: 0.5, contrast: 0.8, saturation: 1 },
  'cutout of an even side': { cutout: 4 },
  everything: { flip: 'both', shift: 2, rotation: 15, zoom: 0.2, brightness: 0.2, contrast: 0.3, cutout: 3 },
};

describe('what people see of augmentation is what a train step computes', () => {
  it.each(Object.keys(settings))('%s', async (name) => {
    for (const shape of [[9, 7, 3] as const, [6, 8, 1] as const]) {
      const { values, shown } = await augmented(onnxruntimeNative, shape, settings[name]!);
      values.forEach((value, index) => expect(Math.abs(value - shown[index]!)).toBeLessThan(0.51));
    }
  });
});

const dot = (row: number, column: number) => {
  const image = new Uint8Array(7 * 7);
  image[row * 7 + column] = 255;
  return image;
};
const grey = { mean: [0.5] };

/** The image after one draw, as rows of whether a pixel is lit. */
function vary(recipe: Partial<AugmentationRecipe>, image: Uint8Array, seed: number) {
  const plan = planAugmentation(augmentation(recipe), [7, 7, 1])!;
  return augmentImage(image, plan, drawAugmentation(plan, augmentationRandom(seed, 0)), grey);
}

describe('augmentation', () => {
  const seeds = fc.integer({ min: 0, max: 1e6 });

  it('is nothing where all of it is off, or where it does not suit the images', () => {
    expect(planAugmentation(undefined, [7, 7, 1])).toBeUndefined();
    expect(planAugmentation(augmentation({}), [7, 7, 1])).toBeUndefined();
    expect(planAugmentation(augmentation({ saturation: 0.5 }), [7, 7, 1])).toBeUndefined();
    expect(planAugmentation(augmentation({ saturation: 0.5 }), [7, 7, 3])).toBeDefined();
  });

  it('flips about half of the images, and only the way that was asked for', () => {
    const places = Array.from({ length: 200 }, (_, seed) => vary({ flip: 'horizontal' }, dot(1, 2), seed).indexOf(255));
    expect(new Set(places)).toEqual(new Set([1 * 7 + 2, 1 * 7 + 4]));
    const flipped = places.filter((place) => place === 11).length;
    expect(flipped).toBeGreaterThan(70);
    expect(flipped).toBeLessThan(130);
    const upright = new Set(
      Array.from({ length: 40 }, (_, seed) => vary({ flip: 'vertical' }, dot(1, 2), seed).indexOf(255)),
    );
    expect(upright).toEqual(new Set([1 * 7 + 2, 5 * 7 + 2]));
  });

  it('shifts by whole pixels, to every place within reach', () => {
    const places = Array.from({ length: 400 }, (_, seed) => vary({ shift: 2 }, dot(3, 3), seed).indexOf(255));
    expect(new Set(places).size).toBe(25);
    for (const place of places) {
      expect(Math.abs(Math.floor(place / 7) - 3)).toBeLessThanOrEqual(2);
      expect(Math.abs((place % 7) - 3)).toBeLessThanOrEqual(2);
    }
  });

  it('keeps the centre in its place however it turns and zooms', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        expect(vary({ rotation: 180, zoom: 0.5 }, new Uint8Array(49).fill(200), seed)[24]).toBe(200);
        expect(vary({ rotation: 180 }, dot(3, 3), seed)[24]).toBe(255);
      }),
    );
  });

  it('fills what comes in from beyond a mirrored border without black', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const image = vary({ rotation: 45, shift: 3, border: 'reflect' }, new Uint8Array(49).fill(90), seed);
        expect(new Set(image)).toEqual(new Set([90]));
      }),
    );
  });

  it('cuts out a square of the mean colour, whose centre lies in the image', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const cut = [...vary({ cutout: 3 }, new Uint8Array(49).fill(10), seed)].filter((value) => value !== 10);
        expect(new Set(cut)).toEqual(new Set([128]));
        expect([4, 6, 9]).toContain(cut.length);
      }),
    );
  });

  it('is the same for the same seed and step, another for others, and another for each image', () => {
    const plan = planAugmentation(augmentation({ rotation: 20, cutout: 2 }), [7, 7, 1])!;
    const feeds = (seed: number, step: number) => augmentationFeeds(plan, 3, augmentationRandom(seed, step));
    expect(feeds(1, 5)).toEqual(feeds(1, 5));
    expect(feeds(1, 6)).not.toEqual(feeds(1, 5));
    expect(feeds(2, 5)).not.toEqual(feeds(1, 5));
    const { data } = feeds(1, 5).get(':warp')!;
    expect(data.slice(0, 6)).not.toEqual(data.slice(6, 12));
  });

  it('refuses to move images whose targets have other pixels, and says what to do', () => {
    const target = (recipe: Partial<AugmentationRecipe>, field: Omit<Field, 'name'>) =>
      new Examples(new ProgramBuilder('NHWC', ops), 2, {
        ...{ kind: 'fed', inputs: {}, targets: [{ name: 'target', ...field }] },
        augmentation: planAugmentation(augmentation(recipe), [7, 7, 3])!,
      }).target(0, { shape: [2, ...field.shape], dtype: field.kind === 'image' ? 'float32' : 'int32' }).shape;
    const larger = { kind: 'image', shape: [14, 14, 3], dtype: 'uint8' } as const;
    expect(() => target({ shift: 1 }, larger)).toThrow(/move images of 7×7.*14×14.*Turn them off/);
    expect(target({ brightness: 0.1 }, larger)).toEqual([2, 14, 14, 3]);
    expect(target({ shift: 1 }, { kind: 'class', shape: [], dtype: 'uint8' })).toEqual([2]);
    expect(target({ shift: 1 }, { kind: 'mask', shape: [7, 7], dtype: 'uint8' })).toEqual([2, 7, 7]);
  });

  it.each([
    ['whole pixels', { shift: 2, flip: 'horizontal' } as const],
    ['between pixels', { rotation: 40, zoom: 0.2, border: 'reflect' } as const],
  ])('moves masks and images that are targets along with the images, by %s', (_, settings) => {
    const plan = planAugmentation(augmentation(settings), [7, 7, 1])!;
    const batch = 3;
    const builder = new ProgramBuilder('NHWC', ops);
    const fields: readonly Field[] = [
      { name: 'copy', kind: 'image', shape: [7, 7, 1], dtype: 'uint8' },
      { name: 'mask', kind: 'mask', shape: [7, 7], dtype: 'uint8', classes: ['a', 'b'] },
      { name: 'part', kind: 'mask', shape: [7, 7], dtype: 'uint8', classes: ['a', 'b'], ignoreIndex: 255 },
    ];
    const examples = new Examples(builder, batch, {
      ...{ kind: 'fed', inputs: { input: { field: imageField([7, 7, 1]) } }, targets: fields, augmentation: plan },
    });
    const outputs = new Map([
      ['input', examples.arriving('input', imageType([7, 7, 1]))],
      ['copy', examples.target(0, { shape: [batch, 7, 7, 1], dtype: 'float32' })],
      ['mask', examples.target(1, { shape: [batch, 7, 7], dtype: 'int32' })],
      ['part', examples.target(2, { shape: [batch, 7, 7], dtype: 'int32' })],
    ]);
    const program = finishProgram(builder, { inputs: examples.inputs, variables: [], outputs, updates: new Map() });
    // Two halves, black and white, as an image and as a mask.
    const half = Uint8Array.from({ length: batch * 49 }, (_, place) => ((place % 49) % 7 < 4 ? 0 : 1));
    const image = { shape: [batch, 7, 7, 1], data: half.map((value) => 255 * value) };
    const fed = {
      input: image,
      ':target/0': image,
      ':target/1': { shape: [batch, 7, 7], data: half },
      ':target/2': { shape: [batch, 7, 7], data: half.map((value) => 255 * value) },
      ...Object.fromEntries(augmentationFeeds(plan, batch, augmentationRandom(4, 2))),
    };
    const given = interpret(program, fed, {}).outputs;
    const [moved, copy, mask, part] = ['input', 'copy', 'mask', 'part'].map((name) => [...given.get(name)!.data]);
    expect(moved).not.toEqual([...image.data]);
    moved!.forEach((value, place) => {
      expect(copy![place]).toBeCloseTo(value / 255, 5);
      if (Math.abs(value - 127.5) > 1) expect(mask![place], `pixel ${place}`).toBe(value > 127.5 ? 1 : 0);
    });
    // What is none of the classes moves as a class does.
    expect(part).toEqual(mask!.map((value) => 255 * value));
  });

  it('has words for every field of its schema, and each of its definitions is one', () => {
    const fields = Object.keys(augmentationSchema.shape);
    expect(Object.keys(augmentationWords).sort()).toEqual([...fields].sort());
    expect(Object.keys(augmentations).every((name) => fields.includes(name))).toBe(true);
    for (const { help } of Object.values(augmentationWords)) expect(help).toMatch(/^[A-Z].*\.$/);
  });
});
