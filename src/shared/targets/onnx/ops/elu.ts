import type { OnnxOp } from '../op';

export const elu: OnnxOp<'elu'> = (writer, { inputs, attributes: { alpha } }) => [
  writer.node('Elu', inputs, { alpha: { float: alpha } }),
];

export const eluGrad: OnnxOp<'eluGrad'> = (writer, { inputs: [gradient, output], attributes: { alpha } }) => [
  writer.node('Where', [
    writer.node('Greater', [output!, writer.float(0)]),
    gradient!,
    writer.node('Mul', [gradient!, writer.node('Add', [output!, writer.float(alpha)])]),
  ]),
];
