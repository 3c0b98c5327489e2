import type { MetricDefinition } from './definition';

export const accuracy: MetricDefinition = {
  kind: 'accuracy',
  label: 'Accuracy',
  doc: 'The share of classes that are right: the most probable one is the true one.',
  better: 'up',
  format: 'percent',
  supports: ({ targetKind }) => targetKind === 'classes',
  begin: ({ shape }) => {
    const classes = shape.at(-1)!;
    let [right, all] = [0, 0];
    return {
      add: ({ predictions, targets }) => {
        for (let row = 0; row < targets.length; row++) {
          const first = row * classes;
          let best = first;
          for (let place = first + 1; place < first + classes; place++)
            if (predictions[place]! > predictions[best]!) best = place;
          const predicted = classes === 1 ? (predictions[first]! > 0.5 ? 1 : 0) : best - first;
          if (predicted === targets[row]) right++;
        }
        all += targets.length;
      },
      value: () => right / all,
    };
  },
};
