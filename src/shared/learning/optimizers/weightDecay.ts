import type { Value } from '../../program/program';
import { arithmetic } from '../../program/arithmetic';
import type { OptimizerContext } from './definition';
import type { OptimizerFormula } from './settings';

type Decaying = Pick<OptimizerContext<unknown>, 'builder' | 'weights' | 'gradient' | 'learningRate' | 'weightDecay'>;

/** The gradient with an L2 penalty: g + decay·w. */
export function withPenalty({ builder, weights, gradient, weightDecay }: Decaying): Value {
  const { add, mul } = arithmetic(builder);
  return weightDecay > 0 ? add(gradient, mul(weights, weightDecay)) : gradient;
}

/** The step of a weight with decoupled decay (Loshchilov & Hutter 2019): w − movement − rate·decay·w. */
export function moved({ builder, weights, learningRate, weightDecay }: Decaying, movement: Value): Value {
  const { sub, mul } = arithmetic(builder);
  const next = sub(weights, movement);
  return weightDecay > 0 ? sub(next, mul(weights, mul(learningRate, weightDecay))) : next;
}

/** Weight decay as Keras (decoupled) or PyTorch (an L2 penalty) applies it. */
export function decayBy(formula: OptimizerFormula, context: Decaying) {
  const penalty = formula === 'pytorch';
  return {
    gradient: penalty ? withPenalty(context) : context.gradient,
    moved: (movement: Value) => moved(penalty ? { ...context, weightDecay: 0 } : context, movement),
  };
}
