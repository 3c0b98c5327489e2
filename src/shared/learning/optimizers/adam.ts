import { arithmetic } from '../../program/arithmetic';
import type { OptimizerDefinition } from './definition';

/**
 * Kingma & Ba 2015, Algorithm 1 in the efficient order of its section 2, as Keras computes it: ε is added to the root
 * of the uncorrected second moment. Weight decay is decoupled, w ← w − rate·decay·w (Loshchilov & Hutter 2019, AdamW).
 */
export const adam: OptimizerDefinition<'adam'> = {
  kind: 'adam',
  label: 'Adam',
  doc: 'Adapts the step size of each weight, using running averages of its gradient and squared gradient.',
  slots: () => ['mean', 'variance'],
  update: ({ builder, settings, weights, gradient, slots, learningRate, step, weightDecay }) => {
    const { add, sub, mul, div, sqrt, exp, square } = arithmetic(builder);
    const { beta1, beta2, epsilon } = settings;
    const mean = add(mul(slots[0]!, beta1), mul(gradient, 1 - beta1));
    const variance = add(mul(slots[1]!, beta2), mul(square(gradient), 1 - beta2));
    // βᵗ as e^(t·ln β): both moments start at zero and so are too small by 1 − βᵗ.
    const startUp = (beta: number) => (beta > 0 ? sub(1, exp(mul(step, Math.log(beta)))) : builder.constant(1));
    const rate = div(mul(learningRate, sqrt(startUp(beta2))), startUp(beta1));
    const moved = sub(weights, div(mul(mean, rate), add(sqrt(variance), epsilon)));
    const decayed = weightDecay > 0 ? sub(moved, mul(weights, mul(learningRate, weightDecay))) : moved;
    return { weights: decayed, slots: [mean, variance] };
  },
};
