import type { OnnxOp } from '../op';

export const leakyRelu: OnnxOp<'leakyRelu'> = (writer, { inputs, attributes: { slope } }) => [
  writer.node('LeakyRelu', inputs, { alpha: { float: slope } }),
];

export const leakyReluGrad: OnnxOp<'leakyReluGrad'> = (
  writer,
  { inputs: [gradient, input], attributes: { slope } },
) => [
  writer.node('Where', [
    writer.node('Greater', [input!, writer.float(0)]),
    gradient!,
    writer.node('Mul', [gradient!, writer.float(slope)]),
  ]),
];
