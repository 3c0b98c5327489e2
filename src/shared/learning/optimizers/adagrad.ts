import { z } from 'zod';
import { arithmetic } from '../../program/arithmetic';
import { defineOptimizer } from './definition';
import { decays, epsilon, formula } from './settings';
import { decayBy } from './weightDecay';

/** Duchi, Hazan & Singer 2011. The sum begins at `initial`; the slot holds what has been added since. */
export const adagrad = defineOptimizer({
  kind: 'adagrad',
  label: 'Adagrad',
  doc: 'Divides each gradient by the root of the sum of all its squares so far, so that steps only shrink.',
  start: 0.05,
  decay: decays.byFormula,
  settings: {
    initial: z
      .number()
      .min(0)
      .default(0.1)
      .meta({ title: 'initial sum', description: 'What the sum of squares begins with: 0.1 in Keras, 0 in PyTorch.' }),
    epsilon,
    formula: formula('Keras adds ε to the sum of squares, PyTorch to its root.'),
  },
  slots: () => ['square'],
  update: (context) => {
    const { builder, settings, slots, learningRate } = context;
    const { add, mul, div, sqrt, square } = arithmetic(builder);
    const { gradient, moved } = decayBy(settings.formula, context);
    const added = add(slots[0]!, square(gradient));
    const sum = settings.initial > 0 ? add(added, settings.initial) : added;
    const root = settings.formula === 'keras' ? sqrt(add(sum, settings.epsilon)) : add(sqrt(sum), settings.epsilon);
    return { weights: moved(div(mul(gradient, learningRate), root)), slots: [added] };
  },
});
