import type { OnnxOp } from '../op';

export const pad: OnnxOp<'pad'> = (writer, { inputs: [input], attributes: { pads, value = 0 } }) => [
  writer.node('Pad', [
    input!,
    writer.int64([...pads.map(([before]) => before), ...pads.map(([, after]) => after)]),
    ...(value === 0 ? [] : [writer.float(value)]),
  ]),
];
