import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '@shared/document';
import { recipeSchema } from '@shared/document/schema';
import { lossesOf, steps } from './scriptLosses';

/**
 * Networks of each task, on few examples. Momentum does not amplify rounding, as Adam does where a gradient is almost 0; that
 * scripts have each optimizer is tried elsewhere.
 */
const tasks: readonly (readonly [name: string, what: string, learningRate: number])[] = [
  ['unet-shapes', 'masks', 0.02],
  ['denoise-digits', 'images', 0.05],
  ['fcn-shapes', 'masks, scores that are added', 0.02],
  ['espcn', 'images of another size', 0.05],
  ['steering-road', 'numbers', 0.02],
  // A larger rate makes rounding grow from 2e-7 to 1e-3 in 15 steps.
  ['googlenet-digits', 'three Outputs', 0.004],
  ['siamese-digits', 'two Inputs', 0.02],
  ['remember-lstm', 'tokens', 0.2],
  ['deepbind-motifs', 'sequences, two classes as one value', 0.02],
  ['communities', 'graphs, a class a node', 0.1],
];

/** Batches of eight, twenty of them in two epochs. */
const small = { batch: 8, train: 77, test: 16, epochs: 2 };

function documentOf(name: string, learningRate: number) {
  const path = new URL(`../../resources/gallery/${name}.netloom.json`, import.meta.url);
  const document = parseDocument(readFileSync(path, 'utf8'));
  const { batch, train, test, epochs } = small;
  const { recipe } = document;
  return {
    ...document,
    // What is dropped at random is not the same.
    nodes: document.nodes.map((node) =>
      node.block === 'Dropout' ? { ...node, parameters: { ...node.parameters, rate: 0 } } : node,
    ),
    recipe: recipeSchema.parse({
      ...{ ...recipe, batch, epochs },
      dataset: { ...recipe.dataset, train, test },
      optimizer: { kind: 'sgd', learningRate, momentum: 0.9 },
    }),
  };
}

const cases = ['keras', 'pytorch'].flatMap((framework) =>
  tasks.map(([name, what, rate]) => ({ framework, name, what, rate })),
);

describe('a training script of a drawing in the gallery', () => {
  it.each(cases)('follows Netloom’s own losses: $framework, $name ($what)', async ({ framework, name, rate }) => {
    const { ours, theirs } = await lossesOf(framework, documentOf(name, rate));
    expect(theirs.length).toBe(steps);
    // Losses that stay where they are would agree whatever the step.
    expect(Math.max(...ours) - Math.min(...ours)).toBeGreaterThan(0.01);
    theirs.forEach((loss, step) => expect(Math.abs(loss - ours[step]!), `step ${step + 1}`).toBeLessThan(1e-3));
  });
});
