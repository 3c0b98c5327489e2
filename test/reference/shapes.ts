import type { ArgMaxAttributes } from '@shared/program/ops/argMax';
import type { BroadcastToAttributes } from '@shared/program/ops/broadcastTo';
import type { ConcatAttributes } from '@shared/program/ops/concat';
import type { ConstantAttributes } from '@shared/program/ops/constant';
import type { MatMulAttributes } from '@shared/program/ops/matMul';
import type { OneHotAttributes } from '@shared/program/ops/oneHot';
import type { PadAttributes } from '@shared/program/ops/pad';
import type { ReshapeAttributes } from '@shared/program/ops/reshape';
import type { ScatterAddAttributes } from '@shared/program/ops/scatterAdd';
import type { SliceAttributes } from '@shared/program/ops/slice';
import type { SplitAttributes } from '@shared/program/ops/split';
import type { TransposeAttributes } from '@shared/program/ops/transpose';
import { reducedShape } from '@shared/program/ops/support/axes';
import { broadcastShape } from '@shared/program/ops/support/broadcasting';
import { sizeOf } from '@shared/tensor/shape';
import { at, atBroadcast, fill, tensor, type Tensor } from './tensor';

type Inputs = readonly Tensor[];

export const shapes = {
  constant: (_: Inputs, { value, values, shape }: ConstantAttributes) => [
    tensor(shape, values ?? Array<number>(sizeOf(shape)).fill(value!)),
  ],
  reshape: ([input]: Inputs, { shape }: ReshapeAttributes) => [tensor(shape, input!.data)],
  transpose: ([input]: Inputs, { permutation }: TransposeAttributes) => [
    fill(
      permutation.map((axis) => input!.shape[axis]!),
      (position) =>
        at(
          input!,
          permutation.map((_, axis) => position[permutation.indexOf(axis)]!),
        ),
    ),
  ],
  broadcastTo: ([input]: Inputs, { shape }: BroadcastToAttributes) => [
    fill(shape, (position) => atBroadcast(input!, position)),
  ],
  concat: (inputs: Inputs, { axis }: ConcatAttributes) => {
    const owners = inputs.flatMap((input) =>
      Array.from({ length: input.shape[axis]! }, (_, index) => ({ input, index })),
    );
    const shape = inputs[0]!.shape.with(axis, owners.length);
    return [
      fill(shape, (position) => {
        const { input, index } = owners[position[axis]!]!;
        return at(input, position.with(axis, index));
      }),
    ];
  },
  split: ([input]: Inputs, { axis, sizes }: SplitAttributes) =>
    sizes.map((size, part) => {
      const before = sizes.slice(0, part).reduce((sum, each) => sum + each, 0);
      return fill(input!.shape.with(axis, size), (position) =>
        at(input!, position.with(axis, position[axis]! + before)),
      );
    }),
  slice: ([input]: Inputs, { begin, size }: SliceAttributes) => [
    fill(size, (position) =>
      at(
        input!,
        position.map((index, axis) => index + begin[axis]!),
      ),
    ),
  ],
  pad: ([input]: Inputs, { pads, value = 0 }: PadAttributes) => [
    fill(
      input!.shape.map((extent, axis) => extent + pads[axis]![0] + pads[axis]![1]),
      (position) => {
        const inner = position.map((index, axis) => index - pads[axis]![0]);
        const inside = inner.every((index, axis) => index >= 0 && index < input!.shape[axis]!);
        return inside ? at(input!, inner) : value;
      },
    ),
  ],
  gather: ([table, indices]: Inputs) => [
    fill([...indices!.shape, ...table!.shape.slice(1)], (position) =>
      at(table!, [at(indices!, position.slice(0, indices!.shape.length)), ...position.slice(indices!.shape.length)]),
    ),
  ],
  scatterAdd: ([values, indices]: Inputs, { rows }: ScatterAddAttributes) => {
    const inner = values!.shape.slice(indices!.shape.length);
    const result = tensor([rows, ...inner]);
    const size = sizeOf(inner);
    indices!.data.forEach((row, place) => {
      for (let each = 0; each < size; each++) result.data[row * size + each]! += values!.data[place * size + each]!;
    });
    return [result];
  },
  oneHot: ([input]: Inputs, { depth, axis = input!.shape.length }: OneHotAttributes) => [
    fill(input!.shape.toSpliced(axis, 0, depth), (position) =>
      Number(at(input!, position.toSpliced(axis, 1)) === position[axis]),
    ),
  ],
  argMax: ([input]: Inputs, { axis }: ArgMaxAttributes) => [
    fill(reducedShape(input!.shape, [axis], false), (position) => {
      const along = Array.from({ length: input!.shape[axis]! }, (_, index) =>
        at(input!, position.toSpliced(axis, 0, index)),
      );
      return along.indexOf(Math.max(...along));
    }),
  ],
  matMul: ([left, right]: Inputs, { transposeA = false, transposeB = false }: MatMulAttributes) => {
    const batch = broadcastShape('reference', left!.shape.slice(0, -2), right!.shape.slice(0, -2));
    const oriented = (source: Tensor, transposed: boolean) =>
      transposed ? source.shape.slice(-2).reverse() : source.shape.slice(-2);
    const read = (source: Tensor, transposed: boolean, which: readonly number[], row: number, column: number) =>
      atBroadcast(source, [...which, ...(transposed ? [column, row] : [row, column])], 2);
    const [rows, inner] = oriented(left!, transposeA);
    const [, columns] = oriented(right!, transposeB);
    return [
      fill([...batch, rows!, columns!], (position) => {
        const which = position.slice(0, -2);
        const [row, column] = position.slice(-2);
        let sum = 0;
        for (let each = 0; each < inner!; each++) {
          sum += read(left!, transposeA, which, row!, each) * read(right!, transposeB, which, each, column!);
        }
        return sum;
      }),
    ];
  },
};
