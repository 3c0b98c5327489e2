import { describe, expect, it } from 'vitest';
import { runEventSchema } from '@shared/contract/events';

const mistake = { index: 3, truth: 1, predicted: 0, confidence: 0.8 };

describe('the end of a run', () => {
  it('of before there were several views is read as it would be sent now', () => {
    const earlier = {
      ...{ type: 'finished', run: 'run-1', test: { loss: 0.1, accuracy: 0.75 }, seconds: 4 },
      classification: {
        classes: ['cat', 'dog'],
        confusion: [
          [2, 0],
          [1, 1],
        ],
        mistakes: [mistake],
        examples: [mistake],
      },
    };
    const event = runEventSchema.parse(earlier);
    expect(event).toEqual({
      ...{ type: 'finished', run: 'run-1', test: { loss: 0.1, metrics: { accuracy: 0.75 } }, seconds: 4 },
      results: {
        output: {
          target: { name: 'label', kind: 'class', shape: [], dtype: 'int32', classes: ['cat', 'dog'] },
          image: 'image',
          views: [
            {
              ...{ kind: 'classification', answers: 4, wrong: 1 },
              ...{ confusion: earlier.classification.confusion, mistakes: [mistake], examples: [mistake] },
            },
          ],
        },
      },
    });
    expect(runEventSchema.parse(event)).toEqual(event);
  });

  it('has no results where none were sent', () => {
    const event = { type: 'tested', run: 'run-1', step: 3, test: { loss: 0.1, metrics: {} }, seconds: 4 };
    expect(runEventSchema.parse(event)).toEqual(event);
  });
});
