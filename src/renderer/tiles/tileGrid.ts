import type { Tiles } from '@shared/compiler/probes/tiles';

/** How tiles are laid out: `columns` × `rows` with one empty pixel between neighbours. */
export interface Grid {
  readonly columns: number;
  readonly rows: number;
  /** Of the whole picture, in tile pixels. */
  readonly width: number;
  readonly height: number;
  /** How many of the tiles are shown, from the first. */
  readonly shown: number;
}

/**
 * The grid for `count` tiles in a box `boxWidth` wide when each tile pixel is `scale` box pixels, of at most
 * `maximumRows` rows. At least one column, however narrow the box.
 */
export function gridFor(
  tiles: Pick<Tiles, 'count' | 'height' | 'width'>,
  boxWidth: number,
  scale: number,
  maximumRows = Infinity,
): Grid {
  const columns = Math.max(1, Math.min(tiles.count, Math.floor((boxWidth / scale + 1) / (tiles.width + 1))));
  const rows = Math.max(1, Math.min(maximumRows, Math.ceil(tiles.count / columns)));
  return {
    columns,
    rows,
    width: columns * (tiles.width + 1) - 1,
    height: rows * (tiles.height + 1) - 1,
    shown: Math.min(tiles.count, columns * rows),
  };
}

/**
 * The scale at which a tile is about `target` box pixels wide, and a strip wider, up to the box: whole from 1 up, so that
 * pixels stay square and crisp.
 */
export function scaleFor({ width, height }: Pick<Tiles, 'width' | 'height'>, target: number, boxWidth: number): number {
  const wanted = target * Math.max(1, Math.sqrt(width / height));
  const scale = Math.min(wanted, Math.max(target, boxWidth)) / width;
  return scale >= 1 ? Math.max(1, Math.floor(scale)) : scale;
}

/** RGBA pixels of the grid, row by row; the gaps and what has no tile are transparent. */
export function paintTiles(tiles: Tiles, grid: Grid): Uint8ClampedArray<ArrayBuffer> {
  const { width, height, channels, pixels } = tiles;
  const result = new Uint8ClampedArray(grid.width * grid.height * 4);
  for (let tile = 0; tile < grid.shown; tile += 1) {
    const left = (tile % grid.columns) * (width + 1);
    const top = Math.floor(tile / grid.columns) * (height + 1);
    for (let row = 0; row < height; row += 1) {
      let from = (tile * height + row) * width * channels;
      let to = ((top + row) * grid.width + left) * 4;
      for (let column = 0; column < width; column += 1, from += channels, to += 4) {
        result[to] = pixels[from]!;
        result[to + 1] = pixels[channels === 3 ? from + 1 : from]!;
        result[to + 2] = pixels[channels === 3 ? from + 2 : from]!;
        result[to + 3] = 255;
      }
    }
  }
  return result;
}

/** Byte images that lie one after the other (a preview, a sample of a data set) as tiles. */
export function tilesOfImages(shape: readonly number[], pixels: Tiles['pixels']): Tiles {
  const [height = 1, width = 1, channels = 1] = shape;
  const size = height * width * channels;
  const shownChannels = channels === 3 ? 3 : 1;
  const shown = channels === shownChannels ? pixels : firstChannel(pixels, channels);
  return {
    count: Math.floor(pixels.length / size),
    height,
    width,
    channels: shownChannels,
    pixels: shown,
    range: [0, 255],
  };
}

function firstChannel(pixels: Uint8Array, channels: number): Tiles['pixels'] {
  return Uint8Array.from({ length: Math.floor(pixels.length / channels) }, (_, index) => pixels[index * channels]!);
}
