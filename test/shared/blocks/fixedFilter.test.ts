import { expect, it } from 'vitest';
import { FixedFilter2D } from '@shared/blocks/FixedFilter2D';
import { classicalKernels, readKernel } from '@shared/blocks/families/fixedFilters';
import { predictProgram, probeName } from '@shared/compiler';
import { filteredTiles, fixedFilterTiles } from '@shared/compiler/probes/fixedFilter';
import type { Lowering } from '@shared/program/program';
import { interpret } from '../../reference';
import { inspect } from '../../conformance/support/blocks';
import { networkOf } from '../../support/network';

/** What comes out for an image of one channel, row by row. */
function run(
  parameters: Readonly<Record<string, unknown>>,
  rows: readonly (readonly number[])[],
  layout: Lowering['layout'] = 'NHWC',
): number[] {
  const network = networkOf([
    { block: 'Input', path: 'x', parameters: { shape: [rows.length, rows[0]!.length, 1] } },
    { block: 'FixedFilter2D', path: 'node', parameters },
    { block: 'Output', path: 'output' },
  ]);
  const lowering = { layout, packing: 'separate' } as const;
  const program = predictProgram(network, { lowering, predictBatch: 1, probes: ['node'] });
  expect(program.variables).toEqual([]);
  const x = { shape: [1, rows.length, rows[0]!.length, 1], data: rows.flat() };
  return Array.from(interpret(program, { x }).outputs.get(probeName('node'))!.data);
}

const bright = [
  [0, 0, 1, 1],
  [0, 0, 1, 1],
  [0, 0, 1, 1],
];

it.each(['NHWC', 'NCHW'] as const)(
  'Sobel finds the vertical edge of an image, and no horizontal one, in %s',
  (layout) => {
    const inside = { padding: 'valid' };
    expect(run({ ...inside, filter: 'Sobel, vertical edges' }, bright, layout)).toEqual([-4, -4]);
    expect(run({ ...inside, filter: 'Sobel, vertical edges', absolute: true }, bright, layout)).toEqual([4, 4]);
    expect(run({ ...inside, filter: 'Sobel, horizontal edges' }, bright, layout)).toEqual([0, 0]);
  },
);

it('blurs keep the brightness of a plain image, and edges find nothing in it', () => {
  const plain = Array.from({ length: 9 }, () => Array<number>(9).fill(2));
  const sums = { 'box blur': 1, 'Gaussian blur': 1, identity: 1, sharpen: 1 } as Record<string, number>;
  for (const filter of Object.keys(classicalKernels)) {
    if (filter === 'Laplacian of Gaussian') continue;
    for (const value of run({ filter, padding: 'valid' }, plain))
      expect(value).toBeCloseTo(2 * (sums[filter] ?? 0), 10);
  }
});

it('a kernel that is typed in is read row by row, with fractions', () => {
  expect(readKernel('0 1/4 0;\n1, -4,1 ; .5 −1e1 +2;')).toEqual([
    [0, 0.25, 0],
    [1, -4, 1],
    [0.5, -10, 2],
  ]);
  expect(run({ filter: 'custom', kernel: '1 -1', padding: 'valid' }, bright)).toEqual([0, -1, 0, 0, -1, 0, 0, -1, 0]);
});

it.each([
  ['', 'it is empty'],
  ['1 2; 3', 'row 1 has 2 numbers and row 2 has 1 number'],
  ['1 x', '"x" in row 1 is no number'],
  ['1; 1/0', '"1/0" in row 2 is no number'],
  [Array(32).fill('1').join(' '), '31 are the most'],
])('a kernel of %j is refused with the reason', (kernel, reason) => {
  const [problem] = inspect(FixedFilter2D, { filter: 'custom', kernel }, [[5, 5, 1]]).problems;
  expect(problem?.parameter).toBe('kernel');
  expect(problem?.message).toContain(reason);
  expect(inspect(FixedFilter2D, { filter: 'identity', kernel }, [[5, 5, 1]]).problems).toEqual([]);
});

it('shows the kernel with mid-grey for zero, and a sample image as the filter leaves it', () => {
  const filter = FixedFilter2D.fixedFilter!({
    filter: 'Sobel, vertical edges',
    kernel: '',
    padding: 'same',
    absolute: true,
  });
  expect([...fixedFilterTiles(filter)!.pixels]).toEqual([191, 128, 64, 255, 128, 0, 191, 128, 64]);
  const pixels = Uint8Array.from(bright.flat(), (value) => 255 * value);
  const { pixels: shown } = filteredTiles(filter, {
    count: 1,
    height: 3,
    width: 4,
    channels: 1,
    pixels,
    range: [0, 255],
  })!;
  // The right border is an edge too, since zeros are around the image.
  expect([...shown.slice(4, 8)]).toEqual([0, 255, 255, 255]);
});
