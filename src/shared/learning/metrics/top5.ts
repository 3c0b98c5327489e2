import type { Accumulator, MeasuredOutput, MetricDefinition } from './definition';
import { channelsOf, isClass } from './support/outputs';

const kept = 5;

/** The share of answers where fewer than five classes score above the true one; of equal scores the first counts as above. */
export const top5: MetricDefinition = {
  kind: 'top5',
  label: 'Top-5 accuracy',
  doc: 'The share of answers where the true class is among the five with the highest scores.',
  better: 'up',
  format: 'percent',
  largest: 1,
  supports: (output) => isClass(output) && channelsOf(output) > kept,
  usual: (output) => channelsOf(output) >= 20,
  begin: (output: MeasuredOutput): Accumulator => {
    const channels = channelsOf(output);
    let [right, total] = [0, 0];
    return {
      add: ({ predictions, targets }) => {
        for (let at = 0, first = 0; at < targets.length; at++, first += channels)
          if (rankOf(targets[at]!, predictions, first, channels) < kept) right += 1;
        total += targets.length;
      },
      value: () => right / total,
    };
  },
};

/** How many classes stand before one by their scores. */
function rankOf(wanted: number, scores: ArrayLike<number>, first: number, channels: number): number {
  const score = scores[first + wanted]!;
  let rank = 0;
  for (let each = 0; each < channels; each++) {
    const other = scores[first + each]!;
    // Written so that a score that is not a number stands before all others, and is never right.
    if (!(other < score) && (other !== score || each < wanted)) rank += 1;
  }
  return rank;
}
