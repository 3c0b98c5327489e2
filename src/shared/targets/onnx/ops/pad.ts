import type { OnnxOp } from '../op';

/**
 * The axes, which are all of them, are said because ONNX Runtime leaves such a Pad alone. One without axes it merges into the
 * pooling behind it (its pad_fusion.cc), where what is added never is the maximum, and where padding as large as the window
 * is refused.
 */
export const pad: OnnxOp<'pad'> = (writer, { inputs: [input], attributes: { pads, value = 0 } }) => [
  writer.node('Pad', [
    input!,
    writer.int64([...pads.map(([before]) => before), ...pads.map(([, after]) => after)]),
    value === 0 ? '' : writer.float(value),
    writer.int64([...pads.keys()]),
  ]),
];
