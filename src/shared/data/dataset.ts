/** Images with one label each, as consecutive bytes, channels last. */
export interface Split {
  readonly count: number;
  readonly pixels: Uint8Array;
  readonly labels: Uint8Array;
}

/** A classification dataset in memory. */
export interface Dataset {
  readonly name: string;
  /** Height, width, channels. */
  readonly shape: readonly [number, number, number];
  readonly classes: readonly string[];
  readonly train: Split;
  readonly test: Split;
}

/** A dataset that can't be used. The message names the file, what was expected and what was found. */
export class DatasetError extends Error {
  override readonly name = 'DatasetError';
}

export function imageSize({ shape }: Pick<Dataset, 'shape'>): number {
  return shape[0] * shape[1] * shape[2];
}

/** How many examples each class has. */
export function classCounts(split: Split, classes: number): number[] {
  const counts = new Array<number>(classes).fill(0);
  for (const label of split.labels) counts[label]! += 1;
  return counts;
}

/** The images at these indices, with their labels. Throws where an index does not exist. */
export function pickImages(
  split: Split,
  size: number,
  indices: readonly number[],
): { labels: number[]; pixels: Uint8Array<ArrayBuffer> } {
  const pixels = new Uint8Array(indices.length * size);
  const labels = indices.map((index, position) => {
    if (!(index >= 0 && index < split.count)) {
      throw new DatasetError(`There is no image ${index}; indices run from 0 to ${split.count - 1}.`);
    }
    pixels.set(split.pixels.subarray(index * size, (index + 1) * size), position * size);
    return split.labels[index]!;
  });
  return { labels, pixels };
}

/** Indices of `count` images, balanced over the classes: the first of each class, then the second, and so on. */
export function balancedSample(split: Split, classes: number, count: number): number[] {
  const places: number[][] = Array.from({ length: classes }, () => []);
  const wanted = Math.ceil(count / Math.max(classes, 1)) + count;
  for (let index = 0; index < split.count && index < 50 * wanted; index++) {
    const list = places[split.labels[index]!]!;
    if (list.length < wanted) list.push(index);
  }
  const chosen: number[] = [];
  for (let round = 0; chosen.length < count && places.some((list) => round < list.length); round++) {
    for (const list of places) if (round < list.length && chosen.length < count) chosen.push(list[round]!);
  }
  return chosen;
}
