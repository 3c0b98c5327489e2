import type { Tiles } from '@shared/compiler/probes/tiles';
import type { TensorData } from '@shared/tensor/types';

/** One picture in colour. @param colourAt by row and column */
export function colourPicture(
  height: number,
  width: number,
  colourAt: (row: number, column: number) => readonly [number, number, number],
): Tiles {
  const pixels = new Uint8Array(height * width * 3);
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) pixels.set(colourAt(row, column), 3 * (row * width + column));
  return { count: 1, height, width, channels: 3, pixels, range: [0, 255] };
}

/** One picture in grey, the least value black and the largest white. @param valueAt by row and column */
export function greyPicture(
  height: number,
  width: number,
  data: TensorData['data'],
  valueAt: (row: number, column: number) => number,
): Tiles {
  let [least, largest] = [Infinity, -Infinity];
  for (const value of data) [least, largest] = [Math.min(least, value), Math.max(largest, value)];
  const scale = largest > least ? 255 / (largest - least) : 0;
  const pixels = new Uint8Array(height * width);
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++)
      pixels[row * width + column] = (valueAt(row, column) - least) * scale;
  return { count: 1, height, width, channels: 1, pixels, range: [least, largest] };
}
