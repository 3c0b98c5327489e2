import { describe, expect, it } from 'vitest';
import { learningRateAt } from '@shared/schedules';

const at = (step: number) => ({ step, totalSteps: 100, stepsPerEpoch: 10 });

describe('the learning rate', () => {
  it('stays', () => {
    expect(learningRateAt(0.1, { kind: 'constant' }, at(99))).toBe(0.1);
  });

  it('falls along half a cosine to zero', () => {
    const rate = (step: number) => learningRateAt(0.2, { kind: 'cosine' }, at(step));
    expect(rate(0)).toBe(0.2);
    expect(rate(50)).toBeCloseTo(0.1, 12);
    expect(rate(100)).toBeCloseTo(0, 12);
    expect(rate(150)).toBeCloseTo(0, 12);
  });

  it('is divided by ten every three epochs', () => {
    const rate = (step: number) => learningRateAt(1, { kind: 'step', every: 3, factor: 0.1 }, at(step));
    expect([rate(0), rate(29), rate(30), rate(59), rate(60)].map((value) => Number(value.toFixed(6)))).toEqual([
      1, 1, 0.1, 0.1, 0.01,
    ]);
  });
});
