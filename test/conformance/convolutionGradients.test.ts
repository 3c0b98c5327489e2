import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inEnglish } from '@shared/messages/saying';
import { gradientFormula, gradientWindow } from '@shared/blocks/families/convolutionGradients';
import { evaluateNumber } from '@shared/document/expression';
import { slidingOutputSize, type Pair, type Window } from '@shared/tensor/window';
import { evaluateOp, tensor, uniform, type Tensor } from '../reference';
import { relativeError } from './support/ops';

const small = (minimum: number, maximum: number) => fc.integer({ min: minimum, max: maximum });
const pair = (minimum: number, maximum: number) => fc.tuple(small(minimum, maximum), small(minimum, maximum));

const cases = fc
  .record({
    size: pair(1, 8),
    kernel: pair(1, 4),
    stride: pair(1, 3),
    dilation: pair(1, 3),
    padding: fc.tuple(small(0, 5), small(0, 5), small(0, 5), small(0, 5)),
  })
  .filter(({ size, ...window }) => slidingOutputSize(size, window).every((extent) => extent >= 1));

const attributesOf = ({ kernel: _, stride, padding, dilation }: Window) =>
  ({ strides: stride, pads: padding, dilations: dilation, groups: 1, layout: 'NHWC' }) as const;

/** A plane, [1, height, width, 1], that has these values where a function says so, and zeros elsewhere. */
function plane([height, width]: Pair, at: (row: number, column: number) => number): Tensor {
  const data = Float64Array.from({ length: height * width }, (_, index) =>
    at(Math.floor(index / width), index % width),
  );
  return tensor([1, height, width, 1], data);
}

const asKernel = ({ shape: [, height, width], data }: Tensor) => tensor([height!, width!, 1, 1], data);

const convolved = (image: Tensor, kernel: Tensor, stride: Pair, dilation: Pair) =>
  evaluateOp(
    'conv2d',
    [image, kernel],
    attributesOf({ kernel: [1, 1], stride, dilation, padding: [0, 0, 0, 0] }) as never,
  )[0]!;

/** A plane between zeros; where an edge has a negative number of them, without so many of its rows or columns. */
function between({ shape: [, height, width], data }: Tensor, [top, bottom]: Pair, [left, right]: Pair): Tensor {
  const size: Pair = [height! + top + bottom, width! + left + right];
  return plane(size, (row, column) => {
    const [y, x] = [row - top, column - left];
    return y >= 0 && y < height! && x >= 0 && x < width! ? data[y * width! + x]! : 0;
  });
}

describe('the gradients of a convolution are convolutions', () => {
  it('as the program calculates them, whatever the window', () => {
    fc.assert(
      fc.property(cases, small(0, 1000), ({ size, ...window }, seed) => {
        const random = uniform(seed);
        const { kernel, stride, dilation, padding } = window;
        const output = slidingOutputSize(size, window);
        const image = plane(size, random);
        const filter = plane(kernel, random);
        const gradient = plane(output, random);
        const [vertical, horizontal] = [gradientWindow(size, window, 0), gradientWindow(size, window, 1)];
        const spread = plane([vertical.spread, horizontal.spread], (row, column) => {
          const [y, x] = [row / (vertical.zerosBetween + 1), column / (horizontal.zerosBetween + 1)];
          const isThere = Number.isInteger(y) && Number.isInteger(x) && y < output[0] && x < output[1];
          return isThere ? gradient.data[y * output[1] + x]! : 0;
        });
        expect(vertical.spread).toBe(stride[0] * (output[0] - 1) + 1 + vertical.zerosBehind);
        expect(horizontal.spread).toBe(stride[1] * (output[1] - 1) + 1 + horizontal.zerosBehind);

        const padded = between(image, [padding[0], padding[1]], [padding[2], padding[3]]);
        const byKernel = convolved(padded, asKernel(spread), dilation, [1, 1]);
        const attributes = attributesOf(window);
        const [expectedKernel] = evaluateOp('conv2dBackpropFilter', [image, gradient], {
          ...attributes,
          filterShape: [...kernel, 1, 1],
        } as never);
        expect(byKernel.shape).toEqual([1, ...kernel, 1]);
        expect(relativeError(asKernel(byKernel), expectedKernel!)).toBeLessThan(1e-12);

        const flipped = tensor(filter.shape, filter.data.toReversed());
        const around = between(spread, [...vertical.padding], [...horizontal.padding]);
        const byImage = convolved(around, asKernel(flipped), [1, 1], dilation);
        const [expectedImage] = evaluateOp('conv2dBackpropInput', [gradient, asKernel(filter)], {
          ...attributes,
          inputShape: image.shape,
        } as never);
        expect(byImage.shape).toEqual(image.shape);
        expect(relativeError(byImage, expectedImage!)).toBeLessThan(1e-12);
      }),
      { numRuns: 300 },
    );
  });

  it('which the inspector says with the extents: a 2×2 filter on 3×3, as in the lecture', () => {
    const window: Window = { kernel: [2, 2], stride: [1, 1], dilation: [1, 1], padding: [0, 0, 0, 0] };
    expect(gradientFormula([3, 3], window).map(({ rule, worked }) => [inEnglish(rule), inEnglish(worked)])).toEqual([
      ['∂E/∂F = convolution of X and ∂E/∂O', '3 − 2 + 1 = 2'],
      ['∂E/∂X = full convolution of ∂E/∂O and F turned by 180°', '2 + 2 − 2 + 1 = 3'],
    ]);
  });

  it('whose extents come out right', () => {
    fc.assert(
      fc.property(cases, ({ size, ...window }) => {
        for (const { worked } of gradientFormula(size, window))
          for (const line of inEnglish(worked).split(', ')) {
            const [left, right] = line.replace(/^(height|width) /, '').split(' = ');
            expect(evaluateNumber(left!.replaceAll('−', '-'))).toBe(Number(right));
          }
      }),
    );
  });
});
