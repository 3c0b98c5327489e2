import { describe, expect, it } from 'vitest';
import { analyze } from '@shared/compiler/analyze';
import { experimentNames, experiments } from '@shared/experiments';
import { experimentSizes, type Outcome } from '@shared/experiments/definition';
import { meanOutcomes, planExperiment } from '@shared/experiments/plan';

const outcome = (network: string, loss: number): Outcome => ({
  network,
  train: { loss, metrics: { accuracy: 1 - loss } },
  test: { loss: loss + 0.1, metrics: {} },
});

describe.each(experimentNames)('the experiment %s', (name) => {
  it.each(experimentSizes)('has complete drawings that fit their data, %s', (size) => {
    const drawings = experiments[name].drawings(size);
    expect(new Set(drawings.map((drawing) => drawing.name)).size).toBe(drawings.length);
    for (const drawing of drawings) {
      const { network, problems, missing } = analyze(drawing);
      expect([problems, missing]).toEqual([[], []]);
      expect(network).toBeDefined();
    }
  });
});

describe('a plan', () => {
  it('trains every network once with each seed, and says what it takes beside the others', () => {
    const plan = planExperiment(experiments.degradation, { epochs: 7, seeds: [3, 4] });
    expect(plan.map(({ document }) => document.name).slice(0, 4)).toEqual([
      'Plain-8, seed 3',
      'Plain-8, seed 4',
      'Plain-14, seed 3',
      'Plain-14, seed 4',
    ]);
    expect(plan[1]!.document.recipe).toMatchObject({ epochs: 7, seed: 4 });
    const [short] = planExperiment(experiments.degradation, { epochs: 1 });
    expect(plan[0]!.work).toBe(7 * short!.work);
    expect(plan[2]!.work).toBeGreaterThan(plan[0]!.work);
  });

  it('takes the mean of a network’s seeds', () => {
    const [mean, other] = meanOutcomes([outcome('A', 0.25), outcome('A', 0.75), outcome('B', 0.125)]);
    expect(mean).toEqual({
      network: 'A',
      train: { loss: 0.5, metrics: { accuracy: 0.5 } },
      test: { loss: 0.6, metrics: {} },
    });
    expect(other!.train.loss).toBe(0.125);
  });
});

describe('an answer', () => {
  const degradation = (...losses: number[]) =>
    experiments.degradation.answer(
      losses.map((loss, at) => outcome(['Plain-8', 'Plain-14', 'ResNet-8', 'ResNet-14'][at]!, loss)),
    );

  it('says what depth does to training, with and without skips', () => {
    expect(degradation(0.5, 0.9, 0.5, 0.3)).toMatch(
      /trains worse, so it is not overfitting; with skips the deeper network trains better/,
    );
    expect(degradation(0.5, 0.9, 0.5, 0.6)).toMatch(/with skips the gap is smaller/);
    expect(degradation(0.5, 0.9, 0.5, 1.2)).toMatch(/here skips do not close the gap/);
  });

  it('says so where what was expected does not show', () => {
    expect(degradation(0.9, 0.5, 0.5, 0.3)).toMatch(/degradation does not show at this size/);
    const answer = experiments['vanishing-gradients'].answer([outcome('Sigmoid-1', 0.5), outcome('Sigmoid-8', 1.79)]);
    expect(answer).toMatch(/No better than guessing: Sigmoid-8\.$/);
  });
});
