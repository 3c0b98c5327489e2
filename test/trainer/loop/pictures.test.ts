import { describe, expect, it } from 'vitest';
import { learningRateOf } from '@trainer/loop/learningRate';
import { imageType, plainType } from '@shared/tensor/exampleType';
import { featureMapTiles, filterTiles } from '@shared/compiler/probes/tiles';
import { tinyDocument } from '../../support/tinyDocument';

const tensor = (shape: number[], value: (index: number) => number) => {
  const size = shape.reduce((product, extent) => product * extent, 1);
  return { shape, data: Float32Array.from({ length: size }, (_, index) => value(index)) };
};

describe('filters as pictures', () => {
  it('over sequences are strips, one a filter, a row an input channel', () => {
    const kernel = tensor([3, 2, 2], (index) => (index % 2 === 0 ? index / 10 : -1));
    const tiles = filterTiles(kernel, 2)!;
    expect(tiles).toMatchObject({ count: 2, height: 2, width: 3, channels: 1, range: [-1, 1] });
    expect([...tiles.pixels.slice(0, 6)]).toEqual([128, 179, 230, 153, 204, 255]);
    expect([...tiles.pixels.slice(6)]).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('have one scale, on which 0 is mid-grey', () => {
    const { tiles } = {
      tiles: filterTiles(
        tensor([1, 2, 1, 2], (index) => [-1, 0, 0.5, 0.25][index]!),
        2,
      )!,
    };
    expect(tiles).toMatchObject({ count: 2, height: 1, width: 2, channels: 1, range: [-1, 1] });
    expect([...tiles.pixels]).toEqual([0, 191, 128, 159]);
  });

  it.each([
    ['over three channels are in colour', [5, 5, 3, 8], 8, { count: 8, channels: 3 }],
    ['that are deep show a slice each', [3, 3, 16, 32], 32, { count: 32, channels: 1 }],
    ['depthwise show one for each output channel', [3, 3, 16, 2], 32, { count: 32, channels: 1 }],
    ['transposed stand by their output channels', [2, 2, 8, 16], 8, { count: 8, channels: 1 }],
    ['beyond what a node can show are left out', [1, 1, 4, 512], 512, { count: 128, channels: 1 }],
  ])('%s', (_, shape, channels, expected) => {
    expect(filterTiles(tensor(shape, Math.sin), channels)).toMatchObject(expected);
  });
});

describe('feature maps as pictures', () => {
  it('go from the smallest value to the largest, a tile a channel', () => {
    const tiles = featureMapTiles(
      tensor([1, 2, 1, 2], (index) => index),
      imageType([2, 1, 2]),
      false,
    )!;
    expect(tiles).toMatchObject({ count: 2, height: 2, width: 1, range: [0, 3] });
    expect([...tiles.pixels]).toEqual([0, 170, 85, 255]);
  });

  it('of sequences are one strip: positions from left to right, a row a channel', () => {
    const data = tensor([3, 2], (index) => [0, 5, 1, 5, 2, 5][index]!);
    const tiles = featureMapTiles(data, plainType([3, 2]), false)!;
    expect(tiles).toMatchObject({ count: 1, height: 2, width: 3, channels: 1, range: [0, 5] });
    expect([...tiles.pixels]).toEqual([0, 51, 102, 255, 255, 255]);
  });

  it('of vectors are one row, of constant maps no division by nothing', () => {
    expect(
      featureMapTiles(
        tensor([1, 4], () => 2),
        plainType([4]),
        false,
      ),
    ).toMatchObject({ count: 1, height: 1, width: 4, range: [2, 3] });
  });
});

describe('a learning rate that the user sets', () => {
  it('holds at once, and goes on along the schedule', () => {
    const { recipe } = tinyDocument({ schedule: { kind: 'cosine' } });
    const plan = { totalSteps: 100, stepsPerEpoch: 10, batch: 1 };
    const override = { rate: 0.01, step: 50 };
    expect(learningRateOf(recipe, plan, { step: 50 }, override)).toBeCloseTo(0.01, 12);
    const ratio = learningRateOf(recipe, plan, { step: 75 }) / learningRateOf(recipe, plan, { step: 50 });
    expect(learningRateOf(recipe, plan, { step: 75 }, override)).toBeCloseTo(0.01 * ratio, 12);
  });
});
