import type { LocalResponseNormalizationAttributes } from '@shared/program/ops/localResponseNormalization';
import type { BatchNormAttributes } from '@shared/program/ops/support/normalization';
import { at, fill, imagesOf, positions, tensor, type Tensor } from './tensor';

type Inputs = readonly Tensor[];

/** What stands in each channel, channel by channel. */
function byChannel(input: Tensor, axis: number): number[][] {
  const found = Array.from({ length: input.shape[axis]! }, (): number[] => []);
  for (const position of positions(input.shape)) found[position[axis]!]!.push(at(input, position));
  return found;
}

const mean = (values: readonly number[]) => values.reduce((total, value) => total + value, 0) / values.length;

function normalize([input, scale, offset, means, variances]: Inputs, { axis, epsilon }: BatchNormAttributes): Tensor {
  return fill(input!.shape, (position) => {
    const channel = position[axis]!;
    const deviation = Math.sqrt(variances!.data[channel]! + epsilon);
    return (
      ((at(input!, position) - means!.data[channel]!) / deviation) * scale!.data[channel]! + offset!.data[channel]!
    );
  });
}

/** bias + alpha · Σ x² over the window, and the sum over the window of any other tensor. */
function windowSum(source: Tensor, { depthRadius, layout }: LocalResponseNormalizationAttributes): Tensor {
  const result = tensor(source.shape);
  const { batch, channels, height, width, offset } = imagesOf(source.shape, layout);
  for (let n = 0; n < batch; n++)
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++)
        for (let channel = 0; channel < channels; channel++)
          for (
            let near = Math.max(0, channel - depthRadius);
            near <= Math.min(channels - 1, channel + depthRadius);
            near++
          ) {
            result.data[offset(n, channel, y, x)]! += source.data[offset(n, near, y, x)]!;
          }
  return result;
}

function responseScale(image: Tensor, attributes: LocalResponseNormalizationAttributes): Float64Array {
  const squares = windowSum(
    tensor(
      image.shape,
      image.data.map((value) => value * value),
    ),
    attributes,
  );
  return squares.data.map((sum) => attributes.bias + attributes.alpha * sum);
}

export const normalization = {
  batchNorm: ([input, scale, offset]: Inputs, attributes: BatchNormAttributes) => {
    const channels = byChannel(input!, attributes.axis);
    const means = tensor([channels.length], channels.map(mean));
    const variances = tensor(
      [channels.length],
      channels.map((values) => mean(values.map((value) => (value - mean(values)) ** 2))),
    );
    return [normalize([input!, scale!, offset!, means, variances], attributes), means, variances];
  },
  batchNormGrad: ([gradient, input, scale, means, variances]: Inputs, { axis, epsilon }: BatchNormAttributes) => {
    const channels = scale!.data.length;
    const deviation = (channel: number) => Math.sqrt(variances!.data[channel]! + epsilon);
    const normalized = fill(input!.shape, (position) => {
      const channel = position[axis]!;
      return (at(input!, position) - means!.data[channel]!) / deviation(channel);
    });
    const gradients = byChannel(gradient!, axis);
    const products = byChannel(
      fill(input!.shape, (position) => at(gradient!, position) * at(normalized, position)),
      axis,
    );
    const image = fill(input!.shape, (position) => {
      const channel = position[axis]!;
      const centred = at(gradient!, position) - mean(gradients[channel]!);
      return (
        (scale!.data[channel]! / deviation(channel)) * (centred - at(normalized, position) * mean(products[channel]!))
      );
    });
    const total = (values: readonly number[]) => mean(values) * values.length;
    return [image, tensor([channels], products.map(total)), tensor([channels], gradients.map(total))];
  },
  batchNormInference: (inputs: Inputs, attributes: BatchNormAttributes) => [normalize(inputs, attributes)],
  localResponseNormalization: ([image]: Inputs, attributes: LocalResponseNormalizationAttributes) => {
    const scale = responseScale(image!, attributes);
    return [
      tensor(
        image!.shape,
        image!.data.map((value, index) => value * scale[index]! ** -attributes.beta),
      ),
    ];
  },
  localResponseNormalizationGrad: (
    [gradient, image, output]: Inputs,
    attributes: LocalResponseNormalizationAttributes,
  ) => {
    const scale = responseScale(image!, attributes);
    const shared = gradient!.data.map((value, index) => (value * output!.data[index]!) / scale[index]!);
    const neighbours = windowSum(tensor(image!.shape, shared), attributes).data;
    const { alpha, beta } = attributes;
    return [
      tensor(
        image!.shape,
        image!.data.map(
          (value, index) =>
            gradient!.data[index]! * scale[index]! ** -beta - 2 * alpha * beta * value * neighbours[index]!,
        ),
      ),
    ];
  },
};
