import type { ExampleType } from '../../tensor/exampleType';
import type { TensorData } from '../../tensor/types';

/** An image grid: `count` tiles of height × width × channels, values scaled to bytes. */
export interface Tiles {
  count: number;
  height: number;
  width: number;
  channels: 1 | 3;
  pixels: Uint8Array<ArrayBuffer>;
  /** The values that bytes 0 and 255 stand for. */
  range: [number, number];
}

/** More tiles than this cannot be distinguished on a node and would only fill the channel. */
const mostTiles = 128;
/** A strip of more positions would not fit on a screen. */
const mostPositions = 1024;

/** Which number of a tensor stands at tile, row, column, channel. */
interface Picture {
  readonly count: number;
  readonly height: number;
  readonly width: number;
  readonly channels: 1 | 3;
  value(tile: number, row: number, column: number, channel: number): number;
}

/**
 * A kernel's filters as images, all on one scale that is even about 0, so that mid-grey is 0. Kernels over three
 * channels are shown in colour; of deeper ones each tile is the filter's slice over the first input channel.
 * @param outputChannels distinguishes ordinary kernels H×W×in×out from depthwise H×W×in×multiplier and transposed H×W×out×in.
 */
export function filterTiles(kernel: TensorData, outputChannels: number): Tiles | undefined {
  const picture = filterPicture(kernel, outputChannels);
  if (!picture) return undefined;
  const [low, high] = extremes(picture);
  const largest = Math.max(Math.abs(low), Math.abs(high)) || 1;
  return draw(picture, [-largest, largest]);
}

function filterPicture({ shape, data }: TensorData, outputChannels: number): Picture | undefined {
  if (shape.length === 3) return sequenceFilterPicture(data, shape as [number, number, number]);
  if (shape.length !== 4) return undefined;
  const [height, width, third, fourth] = shape as [number, number, number, number];
  const at = (row: number, column: number, a: number, b: number) =>
    data[((row * width + column) * third + a) * fourth + b] ?? 0;
  const size = { height, width };
  if (fourth === outputChannels) {
    const channels = third === 3 ? 3 : 1;
    return {
      ...size,
      channels,
      count: cap(fourth),
      value: (tile, row, column, channel) => at(row, column, channel, tile),
    };
  }
  if (third * fourth === outputChannels) {
    const value = (tile: number, row: number, column: number) =>
      at(row, column, Math.floor(tile / fourth), tile % fourth);
    return { ...size, channels: 1, count: cap(outputChannels), value };
  }
  if (third !== outputChannels) return undefined;
  const channels = fourth === 3 ? 3 : 1;
  return {
    ...size,
    channels,
    count: cap(third),
    value: (tile, row, column, channel) => at(row, column, tile, channel),
  };
}

/** Filters over sequences, length×in×out: each a strip of its positions, one row an input channel. */
function sequenceFilterPicture(data: TensorData['data'], [length, depth, filters]: [number, number, number]): Picture {
  return {
    ...{ count: cap(filters), height: cap(depth), width: length, channels: 1 },
    value: (tile, row, column) => data[(column * depth + row) * filters + tile] ?? 0,
  };
}

/**
 * What a node gives for one example, channels last, as one grey tile a channel (a vector: one row; a sequence: a strip of its positions, one row a channel), from the smallest
 * value to the largest. `colour` shows three channels as one picture.
 */
export function featureMapTiles(output: TensorData, type: ExampleType, colour: boolean): Tiles | undefined {
  const picture = featurePicture(output.data, type, colour);
  if (!picture) return undefined;
  const [low, high] = extremes(picture);
  return draw(picture, low === high ? [low, low + 1] : [low, high]);
}

function featurePicture(data: TensorData['data'], { shape, axes }: ExampleType, colour: boolean): Picture | undefined {
  if (shape.length === 1) {
    return { count: 1, height: 1, width: shape[0]!, channels: 1, value: (_, __, column) => data[column] ?? 0 };
  }
  if (axes === 'plain' && shape.length === 2) {
    const [positions, depth] = shape as [number, number];
    const value = (_: number, row: number, column: number) => data[column * depth + row] ?? 0;
    return { count: 1, height: cap(depth), width: Math.min(positions, mostPositions), channels: 1, value };
  }
  if (axes !== 'image') return undefined;
  const [height, width, depth] = shape as [number, number, number];
  const at = (row: number, column: number, channel: number) => data[(row * width + column) * depth + channel] ?? 0;
  return colour && depth === 3
    ? { count: 1, height, width, channels: 3, value: (_, row, column, channel) => at(row, column, channel) }
    : { count: cap(depth), height, width, channels: 1, value: (tile, row, column) => at(row, column, tile) };
}

function cap(count: number): number {
  return Math.min(count, mostTiles);
}

function extremes(picture: Picture): [number, number] {
  let [low, high] = [Infinity, -Infinity];
  visit(picture, (value) => {
    if (value < low) low = value;
    if (value > high) high = value;
  });
  return Number.isFinite(low) && Number.isFinite(high) ? [low, high] : [0, 0];
}

function draw(picture: Picture, range: [number, number]): Tiles {
  const { count, height, width, channels } = picture;
  const pixels = new Uint8Array(count * height * width * channels);
  const scale = 255 / (range[1] - range[0]);
  let index = 0;
  visit(picture, (value) => {
    pixels[index++] = Math.min(255, Math.max(0, Math.round((value - range[0]) * scale)));
  });
  return { count, height, width, channels, pixels, range };
}

function visit({ count, height, width, channels, value }: Picture, see: (value: number) => void): void {
  for (let tile = 0; tile < count; tile++) {
    for (let row = 0; row < height; row++) {
      for (let column = 0; column < width; column++) {
        for (let channel = 0; channel < channels; channel++) see(value(tile, row, column, channel));
      }
    }
  }
}
