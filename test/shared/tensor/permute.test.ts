import fc from 'fast-check';
import { expect, it } from 'vitest';
import { permuteInto, permuteShape } from '@shared/tensor/permute';
import { sizeOf, type Shape } from '@shared/tensor/shape';

/** The element at a position of a row-major tensor. */
const place = (shape: Shape, position: readonly number[]) =>
  position.reduce((sum, index, axis) => sum * shape[axis]! + index, 0);

/** All positions of a tensor, in row-major order. */
function positions(shape: Shape): number[][] {
  return shape.reduce<number[][]>(
    (begun, extent) => begun.flatMap((each) => Array.from({ length: extent }, (_, index) => [...each, index])),
    [[]],
  );
}

const tensors = fc
  .array(fc.oneof(fc.integer({ min: 1, max: 4 }), fc.constantFrom(31, 32, 33, 70)), { minLength: 1, maxLength: 5 })
  .filter((shape) => sizeOf(shape) < 40_000)
  .chain((shape) => {
    const axes = shape.map((_, axis) => axis);
    return fc.tuple(fc.constant(shape), fc.shuffledSubarray(axes, { minLength: axes.length }));
  });

it('a transpose has each element where its axes say, whatever the extents', () => {
  fc.assert(
    fc.property(tensors, ([shape, permutation]) => {
      const source = Float32Array.from({ length: sizeOf(shape) }, (_, index) => index);
      const target = new Float32Array(source.length).fill(-1);
      permuteInto(target, source, shape, permutation);
      const permuted = permuteShape(shape, permutation);
      const misplaced = positions(shape).filter((position, index) => {
        const moved = permutation.map((axis) => position[axis]!);
        return target[place(permuted, moved)] !== source[index];
      });
      expect(misplaced).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
