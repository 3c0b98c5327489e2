import type { WarpAttributes } from '@shared/program/ops/warp';
import { imagesOf, tensor, type Tensor } from './tensor';

/** Reads each output pixel from its place in the input, as a sum over the pixels around that place. */
export function warp([source, transforms]: readonly Tensor[], { border, layout }: WarpAttributes): Tensor[] {
  const { batch, channels, height, width, offset } = imagesOf(source!.shape, layout);
  const result = new Float64Array(source!.data.length);
  const inside = (place: number, extent: number) => place >= 0 && place < extent;
  const pixel = (image: number, channel: number, row: number, column: number) => {
    if (border === 'zero' && !(inside(row, height) && inside(column, width))) return 0;
    return source!.data[offset(image, channel, mirrored(row, height), mirrored(column, width))]!;
  };
  for (let image = 0; image < batch; image++) {
    const [a, b, c, d, e, f] = transforms!.data.subarray(image * 6, image * 6 + 6);
    for (let row = 0; row < height; row++) {
      for (let column = 0; column < width; column++) {
        const [x, y] = [a! * column + b! * row + c!, d! * column + e! * row + f!];
        for (let channel = 0; channel < channels; channel++) {
          const sum = { value: 0 };
          for (const nearY of [Math.floor(y), Math.floor(y) + 1])
            for (const nearX of [Math.floor(x), Math.floor(x) + 1])
              sum.value += (1 - Math.abs(y - nearY)) * (1 - Math.abs(x - nearX)) * pixel(image, channel, nearY, nearX);
          result[offset(image, channel, row, column)] = sum.value;
        }
      }
    }
  }
  return [tensor(source!.shape, result)];
}

/** The place in an image that stands at this one when the image and its mirror image take turns. */
function mirrored(place: number, extent: number): number {
  const turn = ((place % (2 * extent)) + 2 * extent) % (2 * extent);
  return turn < extent ? turn : 2 * extent - 1 - turn;
}
