import { z } from 'zod';
import { arithmetic } from '../../program/arithmetic';
import { defineOptimizer } from './definition';
import { decays, momentum } from './settings';
import { withPenalty } from './weightDecay';

/**
 * v ← momentum·v + g; w ← w − rate·v, and with Nesterov's look-ahead w ← w − rate·(g + momentum·v). Weight decay is
 * added to the gradient (an L2 penalty, as PyTorch's `weight_decay`).
 */
export const sgd = defineOptimizer({
  kind: 'sgd',
  label: 'SGD',
  doc: 'Stochastic gradient descent; momentum carries over the direction of previous steps.',
  start: 0.05,
  decay: decays.added('5e-4'),
  settings: {
    momentum: momentum(0.9),
    nesterov: z
      .boolean()
      .default(false)
      .meta({ title: 'Nesterov', description: 'Evaluates the gradient one momentum step ahead.' }),
  },
  slots: (settings) => (settings.momentum > 0 ? ['momentum'] : []),
  update: (context) => {
    const { builder, settings, weights, slots, learningRate } = context;
    const { add, sub, mul } = arithmetic(builder);
    const pulled = withPenalty(context);
    const [velocity] = slots;
    if (!velocity) return { weights: sub(weights, mul(pulled, learningRate)), slots: [] };
    const next = add(mul(velocity, settings.momentum), pulled);
    const direction = settings.nesterov ? add(pulled, mul(next, settings.momentum)) : next;
    return { weights: sub(weights, mul(direction, learningRate)), slots: [next] };
  },
});
