import { describe, expect, it } from 'vitest';
import { flattenOrigin } from '@shared/compiler/lower/flattenOrigin';
import { networkOf, type Layer } from '../../../support/network';

const image: Layer = { block: 'Input', path: 'in', parameters: { shape: [4, 6, 2] } };
const flatten: Layer = { block: 'Flatten', path: 'flat' };
const dense = (path: string, from?: string[]): Layer => ({
  block: 'Dense',
  path,
  parameters: { units: 3 },
  ...(from && { from }),
});

describe('where a flattened image may stay in the engine’s own order', () => {
  it('is up to a dense layer, through elementwise blocks', () => {
    const origins = flattenOrigin(
      networkOf([image, flatten, { block: 'Activation', path: 'act' }, dense('d1'), dense('d2')]),
    );
    expect([...origins]).toEqual([
      ['flat', [4, 6, 2]],
      ['act', [4, 6, 2]],
      ['d1', [4, 6, 2]],
    ]);
  });

  it('may be read by several dense layers', () => {
    const origins = flattenOrigin(networkOf([image, flatten, dense('d1'), dense('d2', ['flat'])]));
    expect([...origins.keys()]).toEqual(['flat', 'd1', 'd2']);
  });

  it('is nowhere when something else reads the vector too', () => {
    const output: Layer = { block: 'Output', path: 'out', from: ['flat'] };
    expect(flattenOrigin(networkOf([image, flatten, dense('d1'), output])).size).toBe(0);
  });

  it('is nowhere when the kernel also reads what has its elements in another order', () => {
    const both = (shape: number[]): Layer[] => [
      image,
      flatten,
      dense('d1'),
      { block: 'Reshape', path: 'other', parameters: { shape }, from: ['in'] },
      { ...flatten, path: 'flat2' },
      { ...dense('d2'), weightsOf: 'd1' },
    ];
    expect([...flattenOrigin(networkOf(both([4, 6, 2]))).keys()]).toEqual(['flat', 'd1', 'flat2', 'd2']);
    expect(flattenOrigin(networkOf(both([6, 4, 2]))).size).toBe(0);
  });

  it('is nowhere when the vector leaves the network', () => {
    expect(flattenOrigin(networkOf([image, flatten])).size).toBe(0);
  });
});
