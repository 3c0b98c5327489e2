import { z } from 'zod';
import type { TensorData } from '../tensor/types';
import { readonlyTyped } from './readonlyTyped';

/** Mean and standard deviation of each channel over the training images, in units of the bytes' range [0, 1]. */
export const standardisationSchema = z.object({
  mean: readonlyTyped(z.array(z.number())),
  deviation: readonlyTyped(z.array(z.number().positive())),
});

export type Standardisation = Readonly<z.infer<typeof standardisationSchema>>;

/**
 * Computes the statistics of images, uint8 [count, height, width, channels]. A constant channel gets deviation 1, so that it
 * is only centred.
 */
export function measure({ shape, data }: TensorData): Standardisation {
  const measuring = startMeasuring(shape.at(-1)!);
  measuring.add(data);
  return measuring.finish();
}

/** The same of images that come piece by piece. */
export function startMeasuring(channels: number): { add(pixels: TensorData['data']): void; finish(): Standardisation } {
  // Counting bytes first needs one addition a pixel; moments then come from 256 numbers a channel, exactly.
  const histograms = Array.from({ length: channels }, () => new Float64Array(256));
  return {
    add: (pixels) => count(pixels, histograms),
    finish: () => {
      const moments = histograms.map(momentsOf);
      return { mean: moments.map(({ mean }) => mean), deviation: moments.map(({ deviation }) => deviation) };
    },
  };
}

function momentsOf(histogram: Float64Array): { mean: number; deviation: number } {
  let count = 0;
  let sum = 0;
  let squares = 0;
  histogram.forEach((times, byte) => {
    const value = byte / 255;
    count += times;
    sum += times * value;
    squares += times * value * value;
  });
  const mean = sum / count;
  const deviation = Math.sqrt(Math.max(squares / count - mean * mean, 0));
  return { mean, deviation: deviation > 1e-6 ? deviation : 1 };
}

function count(pixels: TensorData['data'], histograms: readonly Float64Array[]): void {
  const channels = histograms.length;
  if (channels === 1) {
    const histogram = histograms[0]!;
    for (let index = 0; index < pixels.length; index++) histogram[pixels[index]!]! += 1;
  } else {
    for (let index = 0; index < pixels.length; index++) histograms[index % channels]![pixels[index]!]! += 1;
  }
}

/** A lookup table per channel: the standardised value of each of the 256 bytes. */
export function lookupTable({ mean, deviation }: Standardisation): Float32Array {
  const table = new Float32Array(256 * mean.length);
  mean.forEach((centre, channel) => {
    for (let byte = 0; byte < 256; byte++) table[channel * 256 + byte] = (byte / 255 - centre) / deviation[channel]!;
  });
  return table;
}
