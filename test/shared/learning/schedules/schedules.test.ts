import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scheduleSchema, type ScheduleRecipe } from '@shared/learning/schedules';
import { learningRateAt, schedules, type Progress } from '@shared/learning/schedules';
import { sgd } from '../../../support/training';

const at = (step: number, progress: Partial<Progress> = {}) => ({
  step,
  totalSteps: 100,
  stepsPerEpoch: 10,
  ...progress,
});
const rateOf = (base: number, schedule: ScheduleRecipe, progress: Progress, warmup?: number) =>
  learningRateAt({ optimizer: sgd(base), schedule, warmup }, progress);

describe('the learning rate', () => {
  it('stays', () => {
    expect(rateOf(0.1, { kind: 'constant' }, at(99))).toBe(0.1);
  });

  it('falls along half a cosine to zero', () => {
    const rate = (step: number) => rateOf(0.2, { kind: 'cosine' }, at(step));
    expect(rate(0)).toBe(0.2);
    expect(rate(50)).toBeCloseTo(0.1, 12);
    expect(rate(100)).toBeCloseTo(0, 12);
    expect(rate(150)).toBeCloseTo(0, 12);
  });

  it('is divided by ten every three epochs', () => {
    const rate = (step: number) => rateOf(1, { kind: 'step', every: 3, factor: 0.1 }, at(step));
    expect([rate(0), rate(29), rate(30), rate(59), rate(60)].map((value) => Number(value.toFixed(6)))).toEqual([
      1, 1, 0.1, 0.1, 0.01,
    ]);
  });

  it('goes in one cycle from a twenty-fifth up to the full rate and down to next to nothing', () => {
    const rate = (step: number) =>
      rateOf(1, { kind: 'oneCycle', rise: 0.31, divisor: 25, finalDivisor: 1e4 }, at(step));
    expect(rate(0)).toBeCloseTo(0.04, 12);
    expect(rate(30)).toBeCloseTo(1, 12);
    expect(rate(99)).toBeCloseTo(4e-6, 12);
  });

  it('is multiplied by the factor as often as nothing improved', () => {
    const plateau = scheduleSchema.parse({ kind: 'plateau', factor: 0.5 });
    expect(rateOf(1, plateau, at(50))).toBe(1);
    expect(rateOf(1, plateau, at(50, { reductions: 3 }))).toBe(0.125);
  });

  it('rises evenly while it warms up; then the schedule begins', () => {
    const rates = [0, 9, 19, 20].map((step) => rateOf(1, { kind: 'cosine' }, at(step), 2));
    expect(rates[0]).toBeCloseTo(1 / 21, 12);
    expect(rates[1]).toBeCloseTo(10 / 21, 12);
    expect(rates[2]).toBeCloseTo(20 / 21, 12);
    expect(rates[3]).toBe(1);
    expect(rateOf(1, { kind: 'cosine' }, at(60), 2)).toBeCloseTo(0.5, 12);
  });
});

const anySchedule: fc.Arbitrary<ScheduleRecipe> = fc.oneof(
  fc.constantFrom<ScheduleRecipe>({ kind: 'constant' }, { kind: 'cosine' }),
  fc.record({
    kind: fc.constant('step' as const),
    every: fc.integer({ min: 1, max: 9 }),
    factor: fc.double({ min: 0.01, max: 1, noNaN: true }),
  }),
  fc.record({
    kind: fc.constant('oneCycle' as const),
    rise: fc.double({ min: 0.01, max: 0.99, noNaN: true }),
    divisor: fc.double({ min: 1, max: 100, noNaN: true }),
    finalDivisor: fc.double({ min: 1, max: 1e5, noNaN: true }),
  }),
  fc.constant(scheduleSchema.parse({ kind: 'plateau' })),
);

const anyRun = fc.record({
  schedule: anySchedule,
  warmup: fc.option(fc.double({ min: 0.01, max: 12, noNaN: true }), { nil: undefined }),
  stepsPerEpoch: fc.integer({ min: 1, max: 40 }),
  epochs: fc.integer({ min: 1, max: 10 }),
});

describe('any schedule, with or without warm-up', () => {
  it('has arbitraries for every kind', () => {
    const kinds = new Set(fc.sample(anySchedule, 500).map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(Object.keys(schedules).sort());
  });

  it('stays between nothing and the learning rate, and moves at every step of a run', () => {
    fc.assert(
      fc.property(anyRun, ({ schedule, warmup, stepsPerEpoch, epochs }) => {
        const totalSteps = stepsPerEpoch * epochs;
        for (let step = 0; step < totalSteps; step++) {
          const rate = rateOf(0.1, schedule, { step, totalSteps, stepsPerEpoch }, warmup);
          expect(rate).toBeGreaterThan(0);
          expect(rate).toBeLessThanOrEqual(0.1 + 1e-12);
        }
      }),
    );
  });

  it('makes no jump from one step to the next, but where a step schedule says so', () => {
    fc.assert(
      fc.property(anyRun, ({ schedule, warmup, stepsPerEpoch }) => {
        fc.pre(schedule.kind !== 'step');
        // Over a thousand steps half a cosine, however short its part, moves by little: π/2 times its share of a step.
        const totalSteps = 1000;
        const rate = (step: number) => rateOf(1, schedule, { step, totalSteps, stepsPerEpoch }, warmup);
        const warm = warmup === undefined ? 0 : 1 / (Math.round(warmup * stepsPerEpoch) + 1);
        const left = totalSteps - Math.round((warmup ?? 0) * stepsPerEpoch);
        const part = schedule.kind === 'oneCycle' ? Math.min(schedule.rise, 1 - schedule.rise) : 1;
        const most = Math.max(warm, Math.PI / 2 / Math.max(part * left - 1, 1));
        for (let step = 1; step < totalSteps; step++)
          expect(Math.abs(rate(step) - rate(step - 1))).toBeLessThanOrEqual(most + 1e-9);
      }),
    );
  });
});
