import { formatShape } from '../../tensor/shape';
import { defineOp } from './definition';
export type PadAttributes = {
  /** Elements added before and after, axis by axis. */
  readonly pads: readonly (readonly [number, number])[];
  /** What is added; 0 where absent. */
  readonly value?: number;
};

declare module '../attributes' {
  interface OpAttributes {
    readonly pad: PadAttributes;
  }
}

export const pad = defineOp({
  type: 'pad',
  doc: 'Adds a border of one value.',
  infer: ([input], { pads }) => {
    const { shape, dtype } = input!;
    if (pads.length !== shape.length || pads.some(([before, after]) => before < 0 || after < 0)) {
      throw new Error(
        `pad of shape ${formatShape(shape)} needs two numbers, 0 or more, for each axis; got ${JSON.stringify(pads)}.`,
      );
    }
    return [{ shape: shape.map((extent, axis) => extent + pads[axis]![0] + pads[axis]![1]), dtype }];
  },
  gradient: ({ builder, inputs: [input], outputGradients: [gradient], attributes: { pads } }) => [
    gradient ? builder.one('slice', [gradient], { begin: pads.map(([before]) => before), size: input!.shape }) : null,
  ],
  samples: [
    {
      inputs: [{ shape: [2, 3], dtype: 'float32' }],
      attributes: {
        pads: [
          [0, 0],
          [2, 1],
        ],
      },
    },
    {
      inputs: [{ shape: [1, 2, 3, 3], dtype: 'float32' }],
      attributes: {
        pads: [
          [0, 0],
          [0, 0],
          [1, 0],
          [0, 2],
        ],
        value: -2,
      },
    },
  ],
});
