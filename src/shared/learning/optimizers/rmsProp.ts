import { z } from 'zod';
import { arithmetic } from '../../program/arithmetic';
import { defineOptimizer } from './definition';
import { average, decays, epsilon, formula, momentum } from './settings';
import { decayBy } from './weightDecay';

/**
 * Tieleman & Hinton 2012: the gradient over the root of a running mean of its squares. Keras adds ε below the root and
 * keeps the learning rate in the momentum; PyTorch adds ε beside the root.
 */
export const rmsProp = defineOptimizer({
  kind: 'rmsProp',
  label: 'RMSProp',
  doc: 'Divides each gradient by the root of a running average of its squares.',
  start: 0.001,
  decay: decays.byFormula,
  settings: {
    rho: average(0.9, 'ρ', 'Decay rate of the mean of squared gradients.'),
    momentum: momentum(0),
    epsilon,
    centered: z
      .boolean()
      .default(false)
      .meta({ title: 'centered', description: 'Divides by the estimated variance, not by the mean square.' }),
    formula: formula('Keras adds ε to the mean square, PyTorch to its root.'),
  },
  slots: ({ momentum: kept, centered }) => ['square', ...(centered ? ['mean'] : []), ...(kept > 0 ? ['momentum'] : [])],
  update: (context) => {
    const { builder, settings, slots, learningRate } = context;
    const { add, sub, mul, div, sqrt, square } = arithmetic(builder);
    const { rho, centered, epsilon: small } = settings;
    const { gradient, moved } = decayBy(settings.formula, context);
    const squares = add(mul(slots[0]!, rho), mul(square(gradient), 1 - rho));
    const mean = centered ? add(mul(slots[1]!, rho), mul(gradient, 1 - rho)) : undefined;
    const spread = mean ? sub(squares, square(mean)) : squares;
    const keras = settings.formula === 'keras';
    const scaled = div(gradient, keras ? sqrt(add(spread, small)) : add(sqrt(spread), small));
    const first = keras ? mul(scaled, learningRate) : scaled;
    const momentum = settings.momentum > 0 ? add(mul(slots.at(-1)!, settings.momentum), first) : undefined;
    const direction = momentum ?? first;
    return {
      weights: moved(keras ? direction : mul(direction, learningRate)),
      slots: [squares, mean, momentum].filter((slot) => slot !== undefined),
    };
  },
});
