import { z } from 'zod';
import { arithmetic } from '../../program/arithmetic';
import { defineLoss } from './definition';
import { meanPerExample } from './perExample';
import { targetVector } from './target';

/**
 * Huber 1964: e²/2 where |e| ≤ δ, else δ·(|e| − δ/2), averaged over all outputs of an example. Written without a branch:
 * with the excess x = max(|e| − δ, 0) it is (|e| − x)²/2 + δ·x.
 */
export const huber = defineLoss({
  kind: 'huber',
  label: 'Huber',
  doc: 'For regression with outliers: squared for small errors, linear for large ones.',
  settings: {
    delta: z.number().positive().max(1e6).default(1).meta({
      title: 'δ',
      description: 'The error from which on the loss grows linearly, in the unit of the targets.',
    }),
  },
  targets: ['values', 'classes', 'labels'],
  lower: (context) => {
    const { builder, output, settings } = context;
    const { add, sub, mul, square } = arithmetic(builder);
    const distance = builder.one('abs', [sub(output, targetVector(context))]);
    const excess = builder.one('relu', [sub(distance, settings.delta)]);
    const losses = add(mul(square(sub(distance, excess)), 0.5), mul(excess, settings.delta));
    return meanPerExample(context, losses);
  },
  prediction: ({ output }) => output,
});
