import { z } from 'zod';
import { arithmetic } from '../../program/arithmetic';
import type { Value } from '../../program/program';
import { sizeOf } from '../../tensor/shape';
import { defineLoss } from './definition';
import { probabilities, usualActivation } from './probabilities';
import { targetVector } from './target';

/**
 * The soft Dice loss (Milletari et al. 2016): 1 − (2·Σ p·t + s)/(Σ p + Σ t + s), where the sums run over the positions of an
 * example that count; the mean over classes. Unlike cross-entropy, it does not favour a class that covers most of the mask.
 */
export const dice = defineLoss({
  kind: 'dice',
  label: 'Dice',
  doc: 'For masks: how little predicted and true areas overlap, each class alike, however small it is.',
  settings: {
    smooth: z.number().positive().max(1e6).default(1).meta({
      title: 'smoothing',
      description: 'Added to both sides of the fraction; defines it where a class is absent.',
    }),
  },
  targets: ['classes', 'labels'],
  ofExample: true,
  activation: usualActivation,
  lower: (context) => {
    const { builder, scores, settings } = context;
    const { add, sub, mul, div } = arithmetic(builder);
    const [batch, channels] = [scores.shape[0]!, scores.shape.at(-1)!];
    const shape = [batch, sizeOf(scores.shape) / batch / channels, channels];
    const rows = (value: typeof scores) => builder.one('reshape', [value], { shape });
    const area = (value: typeof scores) => builder.one('reduceSum', [value], { axes: [1], keepDims: false });
    const { counted } = context;
    const mask = counted && builder.one('reshape', [counted], { shape: [batch, shape[1]!, 1] });
    const [predicted, truth] = [probabilities(context), targetVector(context)].map((value) =>
      mask ? mul(rows(value), mask) : rows(value),
    ) as [Value, Value];
    const overlap = mul(area(mul(predicted, truth)), 2);
    const whole = add(area(predicted), area(truth));
    const shares = div(add(overlap, settings.smooth), add(whole, settings.smooth));
    return sub(1, builder.one('reduceMean', [shares], { axes: [1], keepDims: false }));
  },
  prediction: probabilities,
});
