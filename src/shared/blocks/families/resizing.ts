export type Interpolation = 'nearest' | 'bilinear';

/**
 * The matrix to×from that resizes an axis, row by row: each position of the result as a weighted mean of positions that
 * arrive. Centres of pixels lie at i + ½, and the border repeats, as in Keras and in PyTorch with `align_corners=False`.
 */
export function resizingMatrix(from: number, to: number, interpolation: Interpolation): number[] {
  const values = new Array<number>(to * from).fill(0);
  const add = (position: number, index: number, weight: number) => {
    values[position * from + Math.min(index, from - 1)]! += weight;
  };
  for (let position = 0; position < to; position++) {
    if (interpolation === 'nearest') {
      add(position, nearestTo(position, from, to), 1);
      continue;
    }
    const place = Math.max(((2 * position + 1) * from - to) / (2 * to), 0);
    const before = Math.floor(place);
    add(position, before, 1 - (place - before));
    add(position, before + 1, place - before);
  }
  return values;
}

/** Both frameworks round to float32, which decides between two pixels that are equally near. */
function nearestTo(position: number, from: number, to: number): number {
  return Math.floor(Math.fround(Math.fround(position + 0.5) * Math.fround(from / to)));
}
