import { arithmetic } from '../../program/arithmetic';
import type { OptimizerDefinition } from './definition';

/**
 * v ← momentum·v + g; w ← w − rate·v, and with Nesterov's look-ahead w ← w − rate·(g + momentum·v). Weight decay is
 * added to the gradient (an L2 penalty, as PyTorch's `weight_decay`).
 */
export const sgd: OptimizerDefinition<'sgd'> = {
  kind: 'sgd',
  label: 'SGD',
  doc: 'Stochastic gradient descent; momentum carries over the direction of previous steps.',
  slots: ({ momentum }) => (momentum > 0 ? ['momentum'] : []),
  update: ({ builder, settings: { momentum, nesterov }, weights, gradient, slots, learningRate, weightDecay }) => {
    const { add, sub, mul } = arithmetic(builder);
    const pulled = weightDecay > 0 ? add(gradient, mul(weights, weightDecay)) : gradient;
    const [velocity] = slots;
    if (!velocity) return { weights: sub(weights, mul(pulled, learningRate)), slots: [] };
    const next = add(mul(velocity, momentum), pulled);
    const direction = nesterov ? add(pulled, mul(next, momentum)) : next;
    return { weights: sub(weights, mul(direction, learningRate)), slots: [next] };
  },
};
