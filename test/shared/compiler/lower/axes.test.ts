import { describe, expect, it } from 'vitest';
import { predictProgram } from '@shared/compiler';
import { plainType, imageType } from '@shared/tensor/exampleType';
import type { Lowering } from '@shared/program/program';
import { networkOf, type Layer } from '../../../support/network';

const lowerings: readonly Lowering[] = [
  { layout: 'NCHW', packing: 'flat' },
  { layout: 'NHWC', packing: 'separate' },
];

const transposes = (layers: readonly Layer[], lowering: Lowering) =>
  predictProgram(networkOf(layers), { lowering, predictBatch: 2, probes: [layers.at(-1)!.path!] }).nodes.filter(
    ({ op }) => op === 'transpose',
  );

const behind = (parameters: Layer['parameters']): readonly Layer[] => [
  { block: 'Input', ...(parameters && { parameters }) },
  { block: 'BatchNormalization' },
  { block: 'Activation', parameters: { function: 'softmax' } },
  { block: 'Output', path: 'out' },
];

describe.each(lowerings)('in $layout', (lowering) => {
  it.each([
    ['a sequence', { shape: [10, 4] }],
    ['values of three axes', { shape: [3, 4, 5], kind: 'values' }],
    ['values of four axes', { shape: [2, 3, 4, 5] }],
  ])('%s stays as it is', (_, parameters) => {
    expect(transposes(behind(parameters), lowering)).toEqual([]);
  });

  it('only an image has an order of the engine: it goes there and back', () => {
    expect(transposes(behind({ shape: [3, 4, 5] }), lowering)).toHaveLength(lowering.layout === 'NCHW' ? 2 : 0);
  });

  it('an image among tensors that are none joins them channels last', () => {
    const layers: readonly Layer[] = [
      { block: 'Input', path: 'image', parameters: { shape: [4, 5, 3] } },
      { block: 'Input', path: 'values', parameters: { shape: [4, 5, 3], kind: 'values' } },
      { block: 'Add', path: 'sum', from: ['image', 'values'] },
    ];
    expect(networkOf(layers).nodes.at(-1)!.context.outputs).toEqual([plainType([4, 5, 3])]);
    expect(transposes(layers, lowering)).toHaveLength(lowering.layout === 'NCHW' ? 2 : 0);
  });
});

it('an Input gives an image of three axes, values of any other number, and tokens where it says so', () => {
  const given = (parameters: Layer['parameters']) =>
    networkOf([{ block: 'Input', parameters: parameters! }]).nodes[0]!.context.outputs[0];
  expect(given({ shape: [28, 28, 1] })).toEqual(imageType([28, 28, 1]));
  expect(given({ shape: [100, 4] })).toEqual(plainType([100, 4]));
  expect(given({ shape: [9, 9, 2], kind: 'values' })).toEqual(plainType([9, 9, 2]));
  expect(given({ shape: [64], kind: 'tokens' })).toEqual(plainType([64], 'int32'));
});

it('tokens are fed as whole numbers', () => {
  const network = networkOf([{ block: 'Input', path: 'text', parameters: { shape: [64], kind: 'tokens' } }]);
  const { inputs } = predictProgram(network, { lowering: lowerings[0]!, predictBatch: 2 });
  expect(inputs).toMatchObject([{ name: 'text', value: { shape: [2, 64], dtype: 'int32' } }]);
});
