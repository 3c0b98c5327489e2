import type { z } from 'zod';
import { arithmetic } from '../../program/arithmetic';
import type { OptimizerContext } from './definition';
import { average, epsilon, formula } from './settings';

/** Settings of Adam and of its kin. */
export const momentSettings = {
  beta1: average(0.9, 'β₁', 'Decay rate of the mean of the gradients.'),
  beta2: average(0.999, 'β₂', 'Decay rate of the mean of their squares.'),
  epsilon,
  formula: formula(
    'Keras adds ε to the root of the running mean of squares as it is, PyTorch after its correction for the first steps.',
  ),
};

type Moments = Pick<
  OptimizerContext<z.output<z.ZodObject<typeof momentSettings>>>,
  'builder' | 'settings' | 'gradient' | 'slots' | 'learningRate' | 'step'
>;

/**
 * Kingma & Ba 2015, Algorithm 1: how far weights move, and the next mean and variance. Keras computes it in the order of
 * the paper's section 2, so that ε joins the root of the uncorrected second moment; PyTorch as the algorithm says it.
 */
export function moments({ builder, settings, gradient, slots, learningRate, step }: Moments) {
  const { add, sub, mul, div, sqrt, exp, square } = arithmetic(builder);
  const { beta1, beta2, epsilon: small } = settings;
  const mean = add(mul(slots[0]!, beta1), mul(gradient, 1 - beta1));
  const variance = add(mul(slots[1]!, beta2), mul(square(gradient), 1 - beta2));
  // βᵗ as e^(t·ln β): both moments start at zero and so are too small by 1 − βᵗ.
  const startUp = (beta: number) => (beta > 0 ? sub(1, exp(mul(step, Math.log(beta)))) : builder.constant(1));
  const root = sqrt(startUp(beta2));
  const movement =
    settings.formula === 'pytorch'
      ? div(mul(mean, div(learningRate, startUp(beta1))), add(div(sqrt(variance), root), small))
      : div(mul(mean, div(mul(learningRate, root), startUp(beta1))), add(sqrt(variance), small));
  return { movement, slots: [mean, variance] };
}
