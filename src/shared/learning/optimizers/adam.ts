import { defineOptimizer } from './definition';
import { moments, momentSettings } from './moments';
import { decays } from './settings';
import { decayBy } from './weightDecay';

/** Kingma & Ba 2015. Keras decouples its weight decay (as AdamW does), PyTorch adds it to the gradient. */
export const adam = defineOptimizer({
  kind: 'adam',
  label: 'Adam',
  doc: 'Adapts the step size of each weight, using running averages of its gradient and squared gradient.',
  start: 0.002,
  decay: decays.byFormula,
  settings: momentSettings,
  slots: () => ['mean', 'variance'],
  update: (context) => {
    const decayed = decayBy(context.settings.formula, context);
    const { movement, slots } = moments({ ...context, gradient: decayed.gradient });
    return { weights: decayed.moved(movement), slots };
  },
});
