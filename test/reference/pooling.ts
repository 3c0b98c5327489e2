import type { AveragePoolGradAttributes } from '@shared/program/ops/averagePool';
import { pooledShape, type AveragePoolAttributes, type PoolAttributes } from '@shared/program/ops/support/pooling';
import type { UpsampleAttributes } from '@shared/program/ops/upsample';
import type { Shape } from '@shared/tensor/shape';
import { imagesOf, tensor, type Tensor } from './tensor';

type Inputs = readonly Tensor[];

interface PoolWindow {
  /** Offset of the output element. */
  readonly output: number;
  /** Offsets of the input elements inside the image. */
  readonly inputs: readonly number[];
  /** Elements inside the image or its declared padding, without what rounding up adds. */
  readonly padded: number;
}

function windows(image: Shape, attributes: PoolAttributes): PoolWindow[] {
  const { kernel, strides, pads, layout } = attributes;
  const from = imagesOf(image, layout);
  const to = imagesOf(pooledShape('reference', image, attributes), layout);
  const found: PoolWindow[] = [];
  for (let n = 0; n < from.batch; n++)
    for (let channel = 0; channel < from.channels; channel++)
      for (let y = 0; y < to.height; y++)
        for (let x = 0; x < to.width; x++) {
          const inputs: number[] = [];
          let padded = 0;
          for (let i = 0; i < kernel[0]; i++)
            for (let j = 0; j < kernel[1]; j++) {
              const [row, column] = [y * strides[0] - pads[0] + i, x * strides[1] - pads[2] + j];
              if (row < from.height + pads[1] && column < from.width + pads[3]) padded += 1;
              const inside = row >= 0 && row < from.height && column >= 0 && column < from.width;
              if (inside) inputs.push(from.offset(n, channel, row, column));
            }
          found.push({ output: to.offset(n, channel, y, x), inputs, padded });
        }
  return found;
}

function enlargements(
  shape: Shape,
  { scale, mode, layout }: UpsampleAttributes,
): { input: number; output: number; weight: number }[] {
  const from = imagesOf(shape, layout);
  const size = [from.height * scale[0], from.width * scale[1]] as const;
  const enlarged = layout === 'NCHW' ? [...shape.slice(0, 2), ...size] : [shape[0]!, ...size, shape[3]!];
  const to = imagesOf(enlarged, layout);
  /** The inputs that an output position mixes along one axis, with their weights. */
  const mixed = (position: number, factor: number, length: number): [number, number][] => {
    if (mode === 'nearest') return [[Math.floor(position / factor), 1]];
    const centre = (position + 0.5) / factor - 0.5;
    const first = Math.floor(centre);
    const inside = (index: number) => Math.min(Math.max(index, 0), length - 1);
    return [
      [inside(first), 1 - (centre - first)],
      [inside(first + 1), centre - first],
    ];
  };
  const found = [];
  for (let n = 0; n < from.batch; n++)
    for (let channel = 0; channel < from.channels; channel++)
      for (let y = 0; y < to.height; y++)
        for (let x = 0; x < to.width; x++)
          for (const [row, vertical] of mixed(y, scale[0], from.height))
            for (const [column, horizontal] of mixed(x, scale[1], from.width)) {
              const weight = vertical * horizontal;
              found.push({ input: from.offset(n, channel, row, column), output: to.offset(n, channel, y, x), weight });
            }
  return found;
}

export const pooling = {
  maxPool: ([image]: Inputs, attributes: PoolAttributes) => {
    const result = tensor(pooledShape('reference', image!.shape, attributes));
    for (const { output, inputs } of windows(image!.shape, attributes)) {
      result.data[output] = Math.max(...inputs.map((input) => image!.data[input]!));
    }
    return [result];
  },
  maxPoolGrad: ([gradient, image]: Inputs, attributes: PoolAttributes) => {
    const result = tensor(image!.shape);
    for (const { output, inputs } of windows(image!.shape, attributes)) {
      const largest = Math.max(...inputs.map((input) => image!.data[input]!));
      const winner = inputs.find((input) => image!.data[input] === largest)!;
      result.data[winner]! += gradient!.data[output]!;
    }
    return [result];
  },
  averagePool: ([image]: Inputs, attributes: AveragePoolAttributes) => {
    const result = tensor(pooledShape('reference', image!.shape, attributes));
    for (const { output, inputs, padded } of windows(image!.shape, attributes)) {
      const count = attributes.countPadding ? padded : inputs.length;
      for (const input of inputs) result.data[output]! += image!.data[input]! / count;
    }
    return [result];
  },
  averagePoolGrad: ([gradient]: Inputs, attributes: AveragePoolGradAttributes) => {
    const result = tensor(attributes.inputShape);
    for (const { output, inputs, padded } of windows(attributes.inputShape, attributes)) {
      const count = attributes.countPadding ? padded : inputs.length;
      for (const input of inputs) result.data[input]! += gradient!.data[output]! / count;
    }
    return [result];
  },
  upsample: ([image]: Inputs, attributes: UpsampleAttributes) => {
    const { height, width } = imagesOf(image!.shape, attributes.layout);
    const size = [height * attributes.scale[0], width * attributes.scale[1]];
    const [first, ...rest] = image!.shape;
    const shape = attributes.layout === 'NCHW' ? [first!, rest[0]!, ...size] : [first!, ...size, rest[2]!];
    const result = tensor(shape);
    for (const { input, output, weight } of enlargements(image!.shape, attributes)) {
      result.data[output]! += weight * image!.data[input]!;
    }
    return [result];
  },
  upsampleGrad: ([gradient]: Inputs, attributes: UpsampleAttributes) => {
    const { height, width } = imagesOf(gradient!.shape, attributes.layout);
    const size = [height / attributes.scale[0], width / attributes.scale[1]];
    const [first, ...rest] = gradient!.shape;
    const shape = attributes.layout === 'NCHW' ? [first!, rest[0]!, ...size] : [first!, ...size, rest[2]!];
    const result = tensor(shape);
    for (const { input, output, weight } of enlargements(shape, attributes)) {
      result.data[input]! += weight * gradient!.data[output]!;
    }
    return [result];
  },
};
