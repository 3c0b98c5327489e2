import { formatShape, sizeOf } from '../../tensor/shape';
import type { ProgramBuilder } from '../builder';
import type { Value } from '../program';
import { defineOp } from './definition';
import { broadcastShape, sumToShape } from './support/broadcasting';

export type MatMulAttributes = { readonly transposeA?: boolean; readonly transposeB?: boolean };

declare module '../attributes' {
  interface OpAttributes {
    readonly matMul: MatMulAttributes;
  }
}

const batches: readonly (readonly [readonly number[], readonly number[]])[] = [
  [[], []],
  [[2], [2]],
  [[2, 2], []],
  [[], [3]],
  [[2, 1], [3]],
];

/** The last two axes are the matrices; axes before them are batches, which broadcast. */
export const matMul = defineOp({
  type: 'matMul',
  doc: 'Matrix product, of either matrix or its transpose.',
  infer: ([left, right], { transposeA = false, transposeB = false }) => {
    const [a, b] = [left!.shape, right!.shape];
    const oriented = (shape: typeof a, transposed: boolean) =>
      transposed ? shape.slice(-2).reverse() : shape.slice(-2);
    const [rows, inner] = oriented(a, transposeA);
    const [other, columns] = oriented(b, transposeB);
    if (a.length < 2 || b.length < 2 || inner !== other) {
      const transposed = [transposeA ? ' transposed' : '', transposeB ? ' transposed' : ''];
      throw new Error(
        `matMul needs matrices whose inner extents agree; got ${formatShape(a)}${transposed[0]} by ${formatShape(b)}${transposed[1]}.`,
      );
    }
    return [
      { shape: [...broadcastShape('matMul', a.slice(0, -2), b.slice(0, -2)), rows!, columns!], dtype: 'float32' },
    ];
  },
  gradient: ({ builder, inputs: [left, right], outputGradients: [gradient], attributes, needs }) => {
    if (!gradient) return [null, null];
    const { transposeA = false, transposeB = false } = attributes;
    const product = (a: Value, b: Value, transposes: MatMulAttributes) => builder.one('matMul', [a, b], transposes);
    // One matrix for all batches: its gradient is one long product, not a sum of many.
    const shared = right!.shape.length === 2 && left!.shape.length > 2 && !transposeA;
    const [rows, gradientRows] = shared ? [asRows(builder, left!), asRows(builder, gradient)] : [left!, gradient];
    return [
      !needs(0)
        ? null
        : sumToShape(
            builder,
            transposeA
              ? product(right!, gradient, { transposeA: transposeB, transposeB: true })
              : product(gradient, right!, { transposeA: false, transposeB: !transposeB }),
            left!.shape,
          ),
      !needs(1)
        ? null
        : sumToShape(
            builder,
            transposeB
              ? product(gradientRows, rows, { transposeA: true, transposeB: transposeA })
              : product(rows, gradientRows, { transposeA: !transposeA, transposeB: false }),
            right!.shape,
          ),
    ];
  },
  samples: [false, true].flatMap((transposeA) =>
    [false, true].flatMap((transposeB) =>
      batches.map(([left, right]) => ({
        inputs: [
          { shape: [...left, ...(transposeA ? [3, 2] : [2, 3])], dtype: 'float32' as const },
          { shape: [...right, ...(transposeB ? [4, 3] : [3, 4])], dtype: 'float32' as const },
        ],
        attributes: { transposeA, transposeB },
      })),
    ),
  ),
});

/** A batch of matrices as the rows of one. */
function asRows(builder: ProgramBuilder, value: Value): Value {
  const columns = value.shape.at(-1)!;
  return builder.one('reshape', [value], { shape: [sizeOf(value.shape) / columns, columns] });
}
