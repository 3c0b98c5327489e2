import { sizeOf } from '../../tensor/shape';
import type { MetricDefinition } from './definition';
import { Determination } from './support/determination';

/** An output of more values is an image or a signal, whose single values nobody compares with their means. */
const mostValues = 1000;

/** The coefficient of determination, the mean over the output's values; values whose targets are all equal are left out. */
export const r2: MetricDefinition = {
  kind: 'r2',
  label: 'R²',
  doc: 'How much of the targets’ variation the answers explain: 1 is perfect, 0 no better than the mean.',
  better: 'up',
  format: 'number',
  largest: 1,
  supports: ({ targetKind, shape }) => targetKind === 'values' && sizeOf(shape) <= mostValues,
  usual: ({ shape }) => shape.length === 1,
  begin: (output) => {
    const determination = new Determination(output);
    return {
      add: (batch) => determination.add(batch),
      value: () => {
        const defined = determination.values().filter((value) => !Number.isNaN(value));
        return defined.reduce((total, value) => total + value, 0) / defined.length;
      },
    };
  },
};
