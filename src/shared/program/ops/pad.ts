import { formatShape } from '../../tensor/shape';
import { defineOp } from './definition';
import { int32 } from '../../targets/tensorflow/writer';

export type PadAttributes = {
  /** Elements added before and after, axis by axis. */
  readonly pads: readonly (readonly [number, number])[];
  /** What is added; 0 where absent. */
  readonly value?: number;
};

export const pad = defineOp<PadAttributes>({
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
  onnx: (writer, { inputs: [input], attributes: { pads, value = 0 } }) => [
    writer.node('Pad', [
      input!,
      writer.int64([...pads.map(([before]) => before), ...pads.map(([, after]) => after)]),
      ...(value === 0 ? [] : [writer.float(value)]),
    ]),
  ],
  tensorflow: (writer, { inputs: [input], inputTypes, attributes: { pads, value = 0 } }) => {
    const { dtype } = inputTypes[0]!;
    const added = dtype === 'int32' ? writer.int32([value], []) : writer.float(value);
    const sides = writer.int32(pads.flat(), [pads.length, 2]);
    return [writer.node('PadV2', [input!, sides, added], { T: { type: dtype }, Tpaddings: int32 })];
  },
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
