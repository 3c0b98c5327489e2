import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseDocument, serializeDocument } from '@shared/document';
import { recipeSchema, type NetloomDocument } from '@shared/document/schema';
import { runCli } from '../support/cli';
import { temporaryFolder } from '../support/home';
import { lossesOf, steps } from './scriptLosses';
import { useTensorFlow } from './tensorflowEngine';

/** Twenty steps within one epoch, so that script and run share their noise; momentum does not amplify rounding, as Adam does. */
function alternating(): NetloomDocument {
  const path = new URL('../../resources/gallery/dcgan-digits.netloom.json', import.meta.url);
  const document = parseDocument(readFileSync(path, 'utf8'));
  const { recipe } = document;
  return {
    ...document,
    recipe: recipeSchema.parse({
      ...{ ...recipe, batch: 8, epochs: 1 },
      dataset: { ...recipe.dataset, train: 157, test: 16 },
      optimizer: { kind: 'sgd', learningRate: 0.02, momentum: 0.9 },
    }),
  };
}

beforeAll(useTensorFlow);

describe('objectives that take turns', () => {
  it('give the losses of the PyTorch script, step by step, in both engines', async () => {
    const document = alternating();
    const { ours, theirs } = await lossesOf('pytorch', document);
    expect(theirs.length).toBe(steps);
    expect(Math.max(...ours) - Math.min(...ours)).toBeGreaterThan(0.1);
    theirs.forEach((loss, step) => expect(Math.abs(loss - ours[step]!), `step ${step + 1}`).toBeLessThan(1e-3));

    const file = join(temporaryFolder(), 'drawing.netloom.json');
    writeFileSync(file, serializeDocument(document));
    const trained = await runCli(['train', file, '--engine', 'tensorflow', '--json'], temporaryFolder());
    expect(trained.errors).toBe('');
    const others = trained
      .lines()
      .flatMap((event) => (event['type'] === 'steps' ? (event['loss'] as number[]) : []))
      .slice(0, steps);
    others.forEach((loss, step) => expect(Math.abs(loss - ours[step]!), `step ${step + 1}`).toBeLessThan(1e-3));
  });
});
