import { arithmetic } from '../../program/arithmetic';
import { defineOptimizer } from './definition';
import { average, decays, epsilon, formula } from './settings';
import { decayBy } from './weightDecay';

/** Zeiler 2012, Algorithm 1; both frameworks compute it alike but for weight decay. */
export const adadelta = defineOptimizer({
  kind: 'adadelta',
  label: 'Adadelta',
  doc: 'Scales each gradient by the ratio of past movements to past gradients. A learning rate of 1 is the paper’s.',
  start: 1,
  decay: decays.byFormula,
  settings: {
    rho: average(0.95, 'ρ', 'Decay rate of the means of squared gradients and movements.'),
    epsilon,
    formula: formula('The two differ in how weight decay acts.'),
  },
  slots: () => ['square', 'movement'],
  update: (context) => {
    const { builder, settings, slots, learningRate } = context;
    const { add, mul, div, sqrt, square } = arithmetic(builder);
    const { rho, epsilon: small } = settings;
    const { gradient, moved } = decayBy(settings.formula, context);
    const squares = add(mul(slots[0]!, rho), mul(square(gradient), 1 - rho));
    const step = mul(gradient, div(sqrt(add(slots[1]!, small)), sqrt(add(squares, small))));
    const movements = add(mul(slots[1]!, rho), mul(square(step), 1 - rho));
    return { weights: moved(mul(step, learningRate)), slots: [squares, movements] };
  },
});
