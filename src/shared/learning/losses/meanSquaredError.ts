import { arithmetic } from '../../program/arithmetic';
import { defineLoss, labelSmoothing } from './definition';
import { meanPerExample } from './perExample';

/** The mean of (output − target)² over all outputs of an example; a class counts as a vector with a single 1. */
export const meanSquaredError = defineLoss({
  kind: 'meanSquaredError',
  label: 'Mean squared error',
  doc: 'For regression: the squared error, averaged over the outputs.',
  targets: ['classes', 'values'],
  settings: { labelSmoothing },
  lower: ({ builder, output, target, targetKind, settings: { labelSmoothing: smoothing } }) => {
    const { add, mul } = arithmetic(builder);
    const classes = output.shape.at(-1)!;
    const hard = targetKind === 'classes' ? builder.one('oneHot', [target], { depth: classes }) : target;
    const wanted =
      smoothing > 0 && targetKind === 'classes' ? add(mul(hard, 1 - smoothing), smoothing / classes) : hard;
    const distance = builder.one('sub', [output, wanted]);
    return meanPerExample(builder, builder.one('square', [distance]), output.shape[0]!);
  },
  prediction: ({ output }) => output,
});
