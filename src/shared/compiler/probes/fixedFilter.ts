import type { FixedFilter } from '../../blocks/definition';
import { imageType } from '../../tensor/exampleType';
import { featureMapTiles, filterTiles, type Tiles } from './tiles';

/** A fixed kernel as learned filters are shown. */
export function fixedFilterTiles({ kernel }: FixedFilter): Tiles | undefined {
  const shape = [kernel.length, kernel[0]?.length ?? 0, 1, 1];
  return filterTiles({ shape, data: Float32Array.from(kernel.flat()) }, 1);
}

/** What a fixed filter makes of the first of these images, zeros around it, scaled from its smallest to its largest value. */
export function filteredTiles({ kernel, absolute }: FixedFilter, image: Tiles): Tiles | undefined {
  const { height, width, channels, pixels } = image;
  const [above, left] = [Math.floor((kernel.length - 1) / 2), Math.floor((kernel[0]!.length - 1) / 2)];
  const pixel = (row: number, column: number, channel: number) =>
    row >= 0 && row < height && column >= 0 && column < width
      ? pixels[(row * width + column) * channels + channel]! / 255
      : 0;
  const data = Float32Array.from({ length: height * width * channels }, (_, index) => {
    const channel = index % channels;
    const place = Math.floor(index / channels);
    const [top, start] = [Math.floor(place / width) - above, (place % width) - left];
    let sum = 0;
    for (const [row, taps] of kernel.entries())
      for (const [column, tap] of taps.entries()) sum += tap * pixel(top + row, start + column, channel);
    return absolute ? Math.abs(sum) : sum;
  });
  const type = imageType([height, width, channels]);
  return featureMapTiles({ shape: type.shape, data }, type, true);
}
