/** What predictions say, as people read them. Used where results are gathered and where an answer is drawn. */

/**
 * The class that one position answers: the first largest of several scores; a single value above 0.5 is class 1.
 * @param first where the position's scores begin
 */
export function answeredClass(predictions: ArrayLike<number>, first: number, channels: number): number {
  if (channels === 1) return Number(predictions[first]! > 0.5);
  let answer = 0;
  for (let each = 1; each < channels; each++)
    if (predictions[first + each]! > predictions[first + answer]!) answer = each;
  return answer;
}

/** How sure an answer is of its class: its score, from 0 to 1 where the loss makes probabilities. */
export function confidenceOf(predictions: ArrayLike<number>, first: number, channels: number): number {
  const answer = answeredClass(predictions, first, channels);
  if (channels > 1) return predictions[first + answer]!;
  return answer === 1 ? predictions[first]! : 1 - predictions[first]!;
}

/** A value of an image from 0 to 1 as a byte: 0 black, 255 white. */
export function imageByte(value: number): number {
  return Math.round(255 * Math.min(1, Math.max(0, value)));
}
