/**
 * The indices of at most `4 · buckets` points that draw the same picture as all of them: of each bucket the first, the
 * lowest, the highest and the last. All indices where there are few. In order, without repetition.
 */
export function downsample(values: ArrayLike<number>, buckets: number): Uint32Array {
  const length = values.length;
  if (length <= 4 * buckets) return Uint32Array.from({ length }, (_, index) => index);
  const chosen = new Uint32Array(4 * buckets);
  let count = 0;
  for (let bucket = 0; bucket < buckets; bucket += 1) {
    const first = Math.floor((bucket * length) / buckets);
    const last = Math.floor(((bucket + 1) * length) / buckets) - 1;
    let lowest = first;
    let highest = first;
    for (let index = first + 1; index <= last; index += 1) {
      if (values[index]! < values[lowest]!) lowest = index;
      if (values[index]! > values[highest]!) highest = index;
    }
    for (const index of [first, Math.min(lowest, highest), Math.max(lowest, highest), last]) {
      if (count === 0 || chosen[count - 1]! < index) chosen[count++] = index;
    }
  }
  return chosen.slice(0, count);
}

export function pick(values: ArrayLike<number>, indices: ArrayLike<number>): number[] {
  return Array.from(indices, (index) => values[index]!);
}
