import { formatShape } from '../../tensor/shape';
import { defineOp } from './definition';
export type SliceAttributes = {
  /** The first element and the number of elements, axis by axis. */
  readonly begin: readonly number[];
  readonly size: readonly number[];
};

declare module '../attributes' {
  interface OpAttributes {
    readonly slice: SliceAttributes;
  }
}

export const slice = defineOp({
  type: 'slice',
  doc: 'A contiguous box out of a tensor.',
  infer: ([input], { begin, size }) => {
    const { shape, dtype } = input!;
    const fits = begin.length === shape.length && size.length === shape.length;
    if (!fits || shape.some((extent, axis) => begin[axis]! < 0 || begin[axis]! + size[axis]! > extent)) {
      throw new Error(
        `slice of shape ${formatShape(shape)} needs a box inside it; got begin [${begin.join(', ')}], size [${size.join(', ')}].`,
      );
    }
    return [{ shape: [...size], dtype }];
  },
  gradient: ({ builder, inputs: [input], outputGradients: [gradient], attributes: { begin, size } }) => [
    gradient
      ? builder.one('pad', [gradient], {
          pads: input!.shape.map((extent, axis) => [begin[axis]!, extent - begin[axis]! - size[axis]!]),
        })
      : null,
  ],
  samples: [
    { inputs: [{ shape: [4, 5], dtype: 'float32' }], attributes: { begin: [1, 0], size: [2, 5] } },
    { inputs: [{ shape: [2, 3, 6], dtype: 'float32' }], attributes: { begin: [0, 1, 2], size: [1, 2, 3] } },
    { inputs: [{ shape: [3], dtype: 'float32' }], attributes: { begin: [0], size: [3] } },
  ],
});
