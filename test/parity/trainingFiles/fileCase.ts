import type { GivenSettings } from '@shared/data/formats';
import { createRandom } from '@shared/tensor/random';
import type { writeFiles } from '../../support/images';

export type Files = Parameters<typeof writeFiles>[1];

/** Files of a format, and a network that learns from them. */
export interface FileCase {
  /** Absent for IDX files, which have none. */
  readonly settings?: GivenSettings;
  files(): Files;
  /** Each feeds the next, but where `edges` say otherwise. An Output follows. */
  readonly nodes: readonly (readonly [id: string, block: string, parameters?: object])[];
  readonly edges?: readonly (readonly [from: string, to: string, input: string])[];
  readonly recipe?: object;
}

/** Examples of a case, all splits together. */
export const examples = 96;

export const numbered = <Value>(make: (at: number) => Value): Value[] =>
  Array.from({ length: examples }, (_, at) => make(at));

export const random = () => createRandom(3, 'files');

/** A bright square on noise, in as many channels as wanted; its side says the class. */
export function picture(at: number, side: number, draw: () => number, extent = 12, channels = 3): number[] {
  const [row, column] = [at % 4, (at >> 2) % 4];
  return Array.from({ length: extent * extent * channels }, (_, place) => {
    const pixel = Math.floor(place / channels);
    const [y, x] = [Math.floor(pixel / extent) - row, (pixel % extent) - column];
    const isInside = y >= 0 && y < side && x >= 0 && x < side;
    return Math.floor(draw() * 120) + (isInside ? 120 : 0);
  });
}

/** The side of the square in a picture of each class. */
export const sideOf = (at: number) => [3, 8][at % 2]!;
