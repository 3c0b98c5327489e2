import { describe, expect, it } from 'vitest';
import { recipeSchema, type Recipe } from '@shared/document/schema';
import { optimizerSchema } from '@shared/learning/optimizers';
import { tinyDocument } from '../support/tinyDocument';
import { lossesOf, steps } from './scriptLosses';

const [epochs, seed] = [4, 7];
const source = { kind: 'shapes', size: 12, channels: 1, train: 157, test: 40 } as const;

const plateau = { kind: 'plateau', patience: 1, minimumImprovement: 0.5, factor: 0.3 };
/** The settings of an optimizer, and what goes with it; its formula is the framework's. */
const recipes: Readonly<Record<string, { optimizer: object; more: object }>> = {
  'SGD with Nesterov, decay, cosine and warm-up': {
    optimizer: { kind: 'sgd', learningRate: 0.05, momentum: 0.9, nesterov: true, weightDecay: 0.01 },
    more: { schedule: { kind: 'cosine' }, warmup: 1.5, clipping: { kind: 'norm', limit: 0.8 } },
  },
  'Adam with steps and smoothed labels': {
    optimizer: { kind: 'adam', learningRate: 0.005, weightDecay: 0.05 },
    more: {
      schedule: { kind: 'step', every: 2, factor: 0.3 },
      objectives: [{ loss: { kind: 'crossEntropy', labelSmoothing: 0.1 } }],
    },
  },
  'AdamW on a plateau': {
    optimizer: { kind: 'adamW', learningRate: 0.005, weightDecay: 0.1 },
    more: { schedule: plateau, clipping: { kind: 'value', limit: 0.05 } },
  },
  'RMSProp with one cycle': {
    optimizer: { kind: 'rmsProp', learningRate: 0.003, momentum: 0.5, epsilon: 1e-4 },
    more: { schedule: { kind: 'oneCycle' } },
  },
  'balanced classes with smoothed labels': {
    optimizer: { kind: 'adam', learningRate: 0.005 },
    more: {
      objectives: [{ loss: { kind: 'crossEntropy', labelSmoothing: 0.1 }, classWeights: { kind: 'balanced' } }],
    },
  },
  'weights by class, two batches a step': {
    optimizer: { kind: 'sgd', learningRate: 0.05, momentum: 0.9 },
    more: {
      ...{ batch: 16, accumulation: 2 },
      objectives: [{ classWeights: { kind: 'byClass', weights: [0.2, 3, 1, 0.5] } }],
    },
  },
  'squared errors, two batches a step, averaged weights and early stopping': {
    optimizer: { kind: 'sgd', learningRate: 0.05, momentum: 0.9 },
    more: {
      ...{
        objectives: [{ loss: { kind: 'meanSquaredError' } }],
        batch: 16,
        accumulation: 2,
        averaging: { decay: 0.9 },
      },
      ...{ schedule: { kind: 'constant' }, warmup: 2, earlyStopping: { patience: 9 } },
    },
  },
};

const cases = ['keras', 'pytorch'].flatMap((framework) => Object.keys(recipes).map((name) => ({ framework, name })));

function recipeOf(framework: string, name: string): Recipe {
  const { optimizer, more } = recipes[name]!;
  const formula = 'momentum' in optimizer && 'nesterov' in optimizer ? {} : { formula: framework };
  const isSgd = (optimizer as { kind: string }).kind === 'sgd';
  return recipeSchema.parse({
    ...{ dataset: source, epochs, seed, batch: 32, ...more },
    optimizer: optimizerSchema.parse({ ...optimizer, ...(isSgd ? {} : formula) }),
  });
}

describe('a training script', () => {
  it.each(cases)('follows Netloom’s own losses: $framework, $name', async ({ framework, name }) => {
    const { ours, theirs } = await lossesOf(framework, tinyDocument(recipeOf(framework, name)));
    expect(theirs.length).toBe(steps);
    expect(ours[0]! - ours.at(-1)!).toBeGreaterThan(0.01);
    theirs.forEach((loss, step) => expect(Math.abs(loss - ours[step]!), `step ${step + 1}`).toBeLessThan(1e-3));
  });

  it.each(['keras', 'pytorch'])('trains on augmented images, with averages and a plateau: %s', async (framework) => {
    const augmentation = {
      ...{ flip: 'both', shift: 1, rotation: 5, zoom: 0.1, brightness: 0.1, contrast: 0.1, cutout: 3 },
      border: 'reflect',
    };
    const recipe = recipeSchema.parse({
      ...{ dataset: source, epochs, seed, batch: 16, accumulation: 2, augmentation, warmup: 1, schedule: plateau },
      ...{
        averaging: { decay: 0.9 },
        objectives: [{ loss: { kind: 'crossEntropy', labelSmoothing: 0.1 } }],
        earlyStopping: { patience: 9 },
      },
    });
    const { theirs, saved } = await lossesOf(framework, tinyDocument(recipe));
    expect(theirs.length).toBe(steps);
    for (const loss of theirs) expect(loss).toBeLessThan(4);
    expect(saved['preprocessing']).toContain('mean');
  });
});
