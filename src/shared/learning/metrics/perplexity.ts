import type { MetricDefinition } from './definition';
import { channelsOf, hasPositions, isClass } from './support/outputs';

/** The smallest normal float32: a probability that rounded to 0 was about so large at most. */
const least = 2 ** -126;

/** e to the mean of −ln of the true class' probability, over all positions. */
export const perplexity: MetricDefinition = {
  kind: 'perplexity',
  label: 'Perplexity',
  doc: 'Among how many equally likely classes the network wavers on average: 1 is certain and right.',
  better: 'down',
  format: 'number',
  supports: isClass,
  usual: (output) => hasPositions(output) && output.shape.length === 2,
  begin: (output) => {
    const channels = channelsOf(output);
    let [total, count] = [0, 0];
    return {
      add: ({ predictions, targets }) => {
        for (let at = 0; at < targets.length; at++)
          total -= Math.log(Math.max(predictions[at * channels + targets[at]!]!, least));
        count += targets.length;
      },
      value: () => Math.exp(total / count),
    };
  },
};
