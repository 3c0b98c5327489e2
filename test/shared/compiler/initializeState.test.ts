import { describe, expect, it } from 'vitest';
import { initializeState } from '@shared/compiler';
import type { PrimitiveBlock } from '@shared/blocks/definition';
import { blocks } from '@shared/blocks/registry';
import { plainType } from '@shared/tensor/exampleType';
import type { Initializer } from '@shared/tensor/initializer';
import type { Shape } from '@shared/tensor/shape';

/** A weight of this shape as it starts. */
function started(shape: Shape, initializer: Initializer): number[] {
  const weight = { name: 'kernel', shape, initializer, trainable: true, role: 'vector' } as const;
  const context = { parameters: {}, inputs: [], outputs: [] };
  const block = blocks['Dense'] as PrimitiveBlock;
  const node = { path: 'it', name: 'it', block, sources: [], context, weightsPath: 'it', weights: [weight] };
  return Array.from(initializeState({ nodes: [node] }, 5).get('it/kernel')!.data);
}

const varianceOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value ** 2, 0) / values.length;

describe('how weights start', () => {
  // The variances that the papers derive.
  it.each([
    { initializer: { kind: 'heNormal', fanIn: 50 }, variance: 2 / 50 },
    { initializer: { kind: 'heUniform', fanIn: 50 }, variance: 2 / 50 },
    { initializer: { kind: 'lecunNormal', fanIn: 50 }, variance: 1 / 50 },
    { initializer: { kind: 'lecunUniform', fanIn: 50 }, variance: 1 / 50 },
    { initializer: { kind: 'glorotNormal', fanIn: 50, fanOut: 30 }, variance: 2 / 80 },
    { initializer: { kind: 'glorotUniform', fanIn: 50, fanOut: 30 }, variance: 2 / 80 },
    { initializer: { kind: 'uniform', limit: 0.05 }, variance: 0.05 ** 2 / 3 },
  ] as const)('$initializer.kind has the variance $variance', ({ initializer, variance }) => {
    expect(varianceOf(started([200, 100], initializer)) / variance).toBeCloseTo(1, 1);
  });

  it('a uniform one stays within its limit', () => {
    expect(Math.max(...started([50, 50], { kind: 'uniform', limit: 0.05 }).map(Math.abs))).toBeLessThanOrEqual(0.05);
  });

  it('shares fill equal parts one after the other, as the open forget gate of an LSTM needs', () => {
    expect(started([6], { kind: 'shares', values: [0, 1, 0.5] })).toEqual([0, 0, 1, 1, 0.5, 0.5]);
    const bias = (blocks['LSTM'] as PrimitiveBlock).weights!({
      parameters: { units: 2, returnSequences: false, reverse: false },
      inputs: [plainType([4, 3])],
      outputs: [],
    }).at(-1)!;
    expect(started(bias.shape, bias.initializer)).toEqual([0, 0, 1, 1, 0, 0, 0, 0]);
  });

  it.each([
    { rows: 5, columns: 20 },
    { rows: 12, columns: 4 },
    { rows: 6, columns: 6 },
  ])('the fewer of $rows rows and $columns columns are orthogonal and of length 1', ({ rows, columns }) => {
    const values = started([rows, columns], { kind: 'orthogonal', rows, columns });
    const at = (vector: number, index: number) =>
      rows <= columns ? values[vector * columns + index]! : values[index * columns + vector]!;
    for (let left = 0; left < Math.min(rows, columns); left++)
      for (let right = 0; right < Math.min(rows, columns); right++) {
        let product = 0;
        for (let index = 0; index < Math.max(rows, columns); index++) product += at(left, index) * at(right, index);
        expect(product).toBeCloseTo(Number(left === right), 5);
      }
  });
});
