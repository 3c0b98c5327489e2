/**
 * An exponential moving average, corrected for its beginning (as Adam corrects its moments) so that the first values
 * are not drawn towards zero. `smoothing` in [0, 1) is what a step keeps of the past; 0 changes nothing. Points that
 * stand further apart than one step (thinned curves) keep accordingly less. Values that are not finite are passed on as
 * they are and leave the average alone.
 */
export function smooth(steps: ArrayLike<number>, values: ArrayLike<number>, smoothing: number): Float32Array {
  if (smoothing === 0) return Float32Array.from(values);
  const result = new Float32Array(values.length);
  let average = 0;
  let weight = 0;
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index]!;
    if (!Number.isFinite(value)) {
      result[index] = value;
      continue;
    }
    const distance = index === 0 ? 1 : Math.max(1, steps[index]! - steps[index - 1]!);
    const keep = distance === 1 ? smoothing : smoothing ** distance;
    average = keep * average + (1 - keep) * value;
    weight = keep * weight + (1 - keep);
    result[index] = average / weight;
  }
  return result;
}
