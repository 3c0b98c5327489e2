import { greatestCommonDivisor } from './arithmetic';
import type { Pair, Sides, Window } from './window';

/**
 * Which input positions an output position reads along one axis, in an image without borders. The pattern repeats: `period`
 * positions further on, the same is read `advance` positions further on. Positions are whole numbers, negative before the image.
 */
export interface Reading {
  readonly period: number;
  readonly advance: number;
  readonly first: (position: number) => number;
  /** Before `first` where nothing is read. */
  readonly last: (position: number) => number;
  /** The distance between positions that are read. */
  readonly step: number;
}

/** Along the vertical and the horizontal axis. */
export type Readings = readonly [Reading, Reading];

/** Convolution and pooling: position i reads F positions from i·S − P on. */
export function slidingReadings({ kernel, stride, dilation, padding }: Window): Readings {
  const along = (axis: 0 | 1): Reading => {
    const [taps, advance, step, before] = [kernel[axis], stride[axis], dilation[axis], padding[2 * axis]!];
    const first = (position: number) => position * advance - before;
    return { period: 1, advance, first, last: (position) => first(position) + (taps - 1) * step, step };
  };
  const isEqual = (pair: Pair) => pair[0] === pair[1];
  const vertical = along(0);
  const isSame = isEqual(kernel) && isEqual(stride) && isEqual(dilation) && padding[0] === padding[2];
  return [vertical, isSame ? vertical : along(1)];
}

/** Resizing `from` positions to `to`: i reads the one under its centre, ⌊(i + ½) · from / to⌋. */
export function nearestReading(to: number, from = 1): Reading {
  const first = (position: number) => Math.floor(((2 * position + 1) * from) / (2 * to));
  return { ...cycle(to, from), first, last: first, step: 1 };
}

/** Interpolation between centres: the two positions around (i + ½) · from / to − ½, or one where it falls onto it. */
export function bilinearReading(to: number, from = 1): Reading {
  // Halves are whole numbers above the line.
  const place = (position: number) => ((2 * position + 1) * from - to) / (2 * to);
  return {
    ...cycle(to, from),
    first: (position) => Math.floor(place(position)),
    last: (position) => Math.ceil(place(position)),
    step: 1,
  };
}

/** After so many positions of the output, so many of the input further on, the pattern repeats. */
function cycle(to: number, from: number): Pick<Reading, 'period' | 'advance'> {
  const divisor = greatestCommonDivisor(to, from);
  return { period: to / divisor, advance: from / divisor };
}

/** Transposed convolution: i, with the cropped rows in front, reads every position whose F rows from S times itself on cover it. */
export function transposedReadings(kernel: Pair, stride: Pair, crop: Sides): Readings {
  const along = (axis: 0 | 1): Reading => {
    const [taps, period, before] = [kernel[axis], stride[axis], crop[2 * axis]!];
    return {
      period,
      advance: 1,
      first: (position) => Math.ceil((position + before - taps + 1) / period),
      last: (position) => Math.floor((position + before) / period),
      step: 1,
    };
  };
  return [along(0), along(1)];
}
