/** Weights of a Gaussian window in one direction, which sum to 1. */
export function gaussian(size: number, deviation: number): Float64Array {
  const weights = Float64Array.from({ length: size }, (_, at) =>
    Math.exp(-((at - (size - 1) / 2) ** 2) / (2 * deviation ** 2)),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

/**
 * A plane of numbers, row by row, smoothed by a window in both directions wherever it fits.
 * @returns [height − window + 1, width − window + 1]
 */
export function smoothed(plane: Float64Array, height: number, width: number, window: Float64Array): Float64Array {
  const [rows, columns] = [height - window.length + 1, width - window.length + 1];
  const across = new Float64Array(height * columns);
  for (let row = 0; row < height; row++)
    for (let column = 0; column < columns; column++) {
      let sum = 0;
      for (let at = 0; at < window.length; at++) sum += window[at]! * plane[row * width + column + at]!;
      across[row * columns + column] = sum;
    }
  const result = new Float64Array(rows * columns);
  for (let place = 0; place < result.length; place++) {
    let sum = 0;
    for (let at = 0; at < window.length; at++) sum += window[at]! * across[place + at * columns]!;
    result[place] = sum;
  }
  return result;
}
