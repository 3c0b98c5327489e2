import { defineOptimizer } from './definition';
import { moments, momentSettings } from './moments';
import { decays } from './settings';
import { moved } from './weightDecay';

/** Loshchilov & Hutter 2019: Adam whose weight decay is decoupled from the gradient, in both formulas. */
export const adamW = defineOptimizer({
  kind: 'adamW',
  label: 'AdamW',
  doc: 'Adam with weight decay that acts on the weights directly. The usual choice for transformers.',
  start: 0.001,
  decay: decays.decoupled('1e-2'),
  settings: momentSettings,
  slots: () => ['mean', 'variance'],
  update: (context) => {
    const { movement, slots } = moments(context);
    return { weights: moved(context, movement), slots };
  },
});
