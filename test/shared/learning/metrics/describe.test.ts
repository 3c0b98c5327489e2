import { describe, expect, it } from 'vitest';
import { metrics } from '@shared/learning/metrics';
import { describeMeasure, isLoss, mainMetric, measureLabel } from '@shared/learning/metrics/describe';

describe('the name of a measure', () => {
  it.each(Object.values(metrics).map((metric) => [metric.kind, metric] as const))(
    '%s is described as its metric is',
    (kind, { better, format, label, largest }) => {
      const described = describeMeasure(kind);
      expect(described).toMatchObject({ kind, better, format });
      expect(described.largest).toBe(largest);
      expect(described.title.toLowerCase()).toBe(label.toLowerCase());
    },
  );

  it('of one of several outputs says which', () => {
    expect(describeMeasure('digit/accuracy')).toMatchObject({ output: 'digit', kind: 'accuracy', title: 'Accuracy' });
    expect(measureLabel('digit/accuracy')).toBe('accuracy of digit');
    expect(measureLabel('accuracy')).toBe('accuracy');
  });

  it('that only another version knows stands for itself', () => {
    expect(describeMeasure('constructor')).toEqual({
      ...{ kind: 'constructor', label: 'constructor', title: 'Constructor', better: 'up', format: 'number' },
    });
  });

  it('of a loss is better down, and never what a run is judged by', () => {
    expect(describeMeasure('digit/loss')).toMatchObject({ output: 'digit', label: 'loss', better: 'down' });
    expect(isLoss('digit/loss') && isLoss('loss')).toBe(true);
    expect(mainMetric(['digit/loss', 'parity/loss', 'digit/accuracy', 'parity/accuracy'])).toBe('digit/accuracy');
    expect(mainMetric(['loss', 'digit/loss'])).toBeUndefined();
  });
});
