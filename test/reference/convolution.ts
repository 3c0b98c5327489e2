import type { Conv2DBackpropFilterAttributes } from '@shared/program/ops/conv2dBackpropFilter';
import type { Conv2DBackpropInputAttributes } from '@shared/program/ops/conv2dBackpropInput';
import { conv2d as definition } from '@shared/program/ops/conv2d';
import type { Conv2DAttributes } from '@shared/program/ops/support/convolution';
import type { Shape } from '@shared/tensor/shape';
import { imagesOf, stridesOf, tensor, type Tensor } from './tensor';

type Inputs = readonly Tensor[];

/**
 * Calls `visit` with the offsets of the input, kernel and output elements of every multiply-accumulate of a
 * convolution. All three ops are sums over this list.
 */
function eachProduct(
  image: Shape,
  kernel: Shape,
  output: Shape,
  { strides, pads, dilations, groups, layout }: Conv2DAttributes,
  visit: (input: number, weight: number, output: number) => void,
): void {
  const [from, to] = [imagesOf(image, layout), imagesOf(output, layout)];
  const axes = layout === 'NCHW' ? [0, 1, 2, 3] : [3, 2, 0, 1];
  const [filters, groupInputs, height, width] = axes.map((axis) => kernel[axis]!);
  const [byFilter, byInput, byRow, byColumn] = axes.map((axis) => stridesOf(kernel)[axis]!);
  for (let n = 0; n < from.batch; n++)
    for (let filter = 0; filter < filters!; filter++)
      for (let y = 0; y < to.height; y++)
        for (let x = 0; x < to.width; x++)
          for (let channel = 0; channel < groupInputs!; channel++)
            for (let i = 0; i < height!; i++)
              for (let j = 0; j < width!; j++) {
                const row = y * strides[0] - pads[0] + i * dilations[0];
                const column = x * strides[1] - pads[2] + j * dilations[1];
                if (row < 0 || row >= from.height || column < 0 || column >= from.width) continue;
                const group = Math.floor(filter / (filters! / groups));
                visit(
                  from.offset(n, group * groupInputs! + channel, row, column),
                  filter * byFilter! + channel * byInput! + i * byRow! + j * byColumn!,
                  to.offset(n, filter, y, x),
                );
              }
}

export const convolution = {
  conv2d: ([image, kernel]: Inputs, attributes: Conv2DAttributes) => {
    const types = [image!, kernel!].map(({ shape }) => ({ shape, dtype: 'float32' as const }));
    const result = tensor(definition.infer(types, attributes)[0]!.shape);
    eachProduct(image!.shape, kernel!.shape, result.shape, attributes, (input, weight, output) => {
      result.data[output]! += image!.data[input]! * kernel!.data[weight]!;
    });
    return [result];
  },
  conv2dBackpropInput: ([gradient, kernel]: Inputs, attributes: Conv2DBackpropInputAttributes) => {
    const result = tensor(attributes.inputShape);
    eachProduct(result.shape, kernel!.shape, gradient!.shape, attributes, (input, weight, output) => {
      result.data[input]! += gradient!.data[output]! * kernel!.data[weight]!;
    });
    return [result];
  },
  conv2dBackpropFilter: ([image, gradient]: Inputs, attributes: Conv2DBackpropFilterAttributes) => {
    const result = tensor(attributes.filterShape);
    eachProduct(image!.shape, result.shape, gradient!.shape, attributes, (input, weight, output) => {
      result.data[weight]! += image!.data[input]! * gradient!.data[output]!;
    });
    return [result];
  },
};
