import { requireChannelsFirst } from '../images';
import type { OnnxOp } from '../op';
import { imageExtents } from '../../../program/ops/support/image';
import type { OnnxWriter } from '../writer';
import type { OpContext } from '../../opContext';

export const localResponseNormalization: OnnxOp<'localResponseNormalization'> = (
  writer,
  { inputs, attributes: { depthRadius, alpha, beta, bias, layout } },
) => {
  requireChannelsFirst('localResponseNormalization', layout);
  const size = 2 * depthRadius + 1;
  // ONNX Runtime takes positive ones alone. Without them every pixel is divided by the same number.
  if (Math.fround(alpha * size) === 0 || Math.fround(beta) === 0)
    return [writer.node('Mul', [inputs[0]!, writer.float(bias ** -beta)])];
  return [
    writer.node('LRN', inputs, {
      size,
      alpha: { float: alpha * size },
      beta: { float: beta },
      bias: { float: bias },
    }),
  ];
};

export const localResponseNormalizationGrad: OnnxOp<'localResponseNormalizationGrad'> = (writer, context) => {
  requireChannelsFirst('localResponseNormalizationGrad', context.attributes.layout);
  const [gradient, image, output] = context.inputs;
  const { alpha, beta, bias } = context.attributes;
  const squares = windowSum(writer, context, writer.node('Mul', [image!, image!]));
  const scale = writer.node('Add', [writer.node('Mul', [squares, writer.float(alpha)]), writer.float(bias)]);
  const direct = writer.node('Mul', [gradient!, writer.node('Pow', [scale, writer.float(-beta)])]);
  const shared = writer.node('Div', [writer.node('Mul', [gradient!, output!]), scale]);
  const neighbours = writer.node('Mul', [image!, windowSum(writer, context, shared)]);
  return [writer.node('Sub', [direct, writer.node('Mul', [neighbours, writer.float(2 * alpha * beta)])])];
};

/** The sum over a window of channels, as a product with a matrix of ones near its diagonal. */
function windowSum(
  writer: OnnxWriter,
  { inputTypes, attributes: { depthRadius } }: OpContext<'localResponseNormalizationGrad'>,
  name: string,
): string {
  const { batch, channels, size } = imageExtents('', inputTypes[0]!.shape, 'NCHW');
  const band = Array.from({ length: channels * channels }, (_, index) => {
    const distance = Math.abs((index % channels) - Math.floor(index / channels));
    return Number(distance <= depthRadius);
  });
  const rows = writer.reshape(name, [batch, channels, size[0] * size[1]]);
  const summed = writer.node('MatMul', [writer.floats(band, [channels, channels]), rows]);
  return writer.reshape(summed, [batch, channels, ...size]);
}
