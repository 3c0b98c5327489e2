import { formatShape, sameShape } from '../../tensor/shape';
import { defineOp } from './definition';

export type MatMulAttributes = { readonly transposeA?: boolean; readonly transposeB?: boolean };

declare module '../attributes' {
  interface OpAttributes {
    readonly matMul: MatMulAttributes;
  }
}

/** The last two axes are the matrices; axes before them are a batch and must be equal in both. */
export const matMul = defineOp({
  type: 'matMul',
  doc: 'Matrix product, of either matrix or its transpose.',
  infer: ([left, right], { transposeA = false, transposeB = false }) => {
    const [a, b] = [left!.shape, right!.shape];
    const oriented = (shape: typeof a, transposed: boolean) =>
      transposed ? shape.slice(-2).reverse() : shape.slice(-2);
    const [rows, inner] = oriented(a, transposeA);
    const [other, columns] = oriented(b, transposeB);
    if (a.length < 2 || inner !== other || !sameShape(a.slice(0, -2), b.slice(0, -2))) {
      const transposed = [transposeA ? ' transposed' : '', transposeB ? ' transposed' : ''];
      throw new Error(
        `matMul needs matrices whose inner extents agree; got ${formatShape(a)}${transposed[0]} by ${formatShape(b)}${transposed[1]}.`,
      );
    }
    return [{ shape: [...a.slice(0, -2), rows!, columns!], dtype: 'float32' }];
  },
  gradient: ({ builder, inputs: [left, right], outputGradients: [gradient], attributes, needs }) => {
    if (!gradient) return [null, null];
    const { transposeA = false, transposeB = false } = attributes;
    const product = (a: typeof gradient, b: typeof gradient, transposes: MatMulAttributes) =>
      builder.one('matMul', [a, b], transposes);
    return [
      !needs(0)
        ? null
        : transposeA
          ? product(right!, gradient, { transposeA: transposeB, transposeB: true })
          : product(gradient, right!, { transposeA: false, transposeB: !transposeB }),
      !needs(1)
        ? null
        : transposeB
          ? product(gradient, left!, { transposeA: true, transposeB: transposeA })
          : product(left!, gradient, { transposeA: !transposeA, transposeB: false }),
    ];
  },
  samples: [false, true].flatMap((transposeA) =>
    [false, true].flatMap((transposeB) =>
      [[], [2]].map((batch) => ({
        inputs: [
          { shape: [...batch, ...(transposeA ? [3, 2] : [2, 3])], dtype: 'float32' as const },
          { shape: [...batch, ...(transposeB ? [4, 3] : [3, 4])], dtype: 'float32' as const },
        ],
        attributes: { transposeA, transposeB },
      })),
    ),
  ),
});
