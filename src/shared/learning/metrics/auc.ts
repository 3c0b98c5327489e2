import type { MetricDefinition } from './definition';
import { RankedScores } from './support/rankedScores';
import { isTwoClasses, hasPositions } from './support/outputs';

/**
 * The area under the ROC curve, by ranks: how often an example of a class scores above one that is none, ties counting
 * half. The mean over classes (each against the rest) or labels; those without both kinds of examples are left out.
 */
export const auc: MetricDefinition = {
  kind: 'auc',
  label: 'AUC',
  doc: 'How often an example of a class scores above one that is not: 0.5 is guessing, 1 is perfect.',
  better: 'up',
  format: 'number',
  largest: 1,
  supports: ({ targetKind }) => targetKind !== 'values',
  usual: (output) => !hasPositions(output) && (output.targetKind === 'labels' || isTwoClasses(output)),
  begin: (output) => {
    const scores = new RankedScores(output);
    return {
      add: (batch) => scores.add(batch),
      value: () => {
        const areas = scores.classes.map((each) => each.area()).filter((area) => !Number.isNaN(area));
        return areas.reduce((total, area) => total + area, 0) / areas.length;
      },
    };
  },
};
