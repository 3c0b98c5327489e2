import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { currentVersion, documentSchema, recipeSchema, type NetloomDocument } from '@shared/document/schema';
import { DatasetSources } from '@host/datasets/sources';
import { temporaryFolder } from '../../support/home';
import { writeFiles } from '../../support/images';
import { lossesOf, steps } from '../scriptLosses';
import type { FileCase } from './fileCase';
import { imageCases } from './imageCases';
import { otherCases } from './otherCases';

const cases = { ...imageCases, ...otherCases };

/** A drawing that trains on the files in a folder, which this home knows. */
async function documentOf(given: FileCase, folder: string, home: string): Promise<NetloomDocument> {
  await writeFiles(folder, given.files());
  const sources = new DatasetSources(join(home, 'datasets'));
  const paths = readdirSync(folder).map((name) => join(folder, name));
  const place = paths.length === 1 ? paths : [folder];
  const dataset = await sources.adoptChosen(sources.chosen.point(place), given.settings);
  const nodes = [...given.nodes, ['output', 'Output'] as const].map(([id, block, parameters = {}]) => ({
    ...{ id, block, parameters, position: { x: 0, y: 0 } },
  }));
  const edges = given.edges ?? nodes.slice(1).map(({ id }, at) => [nodes[at]!.id, id, 'input'] as const);
  return documentSchema.parse({
    ...{ format: 'netloom', version: currentVersion, name: 'files', nodes },
    edges: edges.map(([from, to, input]) => ({ from: [from, 'output'], to: [to, input] })),
    recipe: recipeSchema.parse({
      ...{ dataset, epochs: 4, batch: 8, seed: 7, optimizer: { kind: 'sgd', learningRate: 0.05, momentum: 0.9 } },
      ...given.recipe,
    }),
  });
}

const all = ['keras', 'pytorch'].flatMap((framework) => Object.keys(cases).map((name) => ({ framework, name })));

describe('a training script on people’s own files', () => {
  it.each(all)('follows Netloom’s own losses: $framework, $name', async ({ framework, name }) => {
    const home = temporaryFolder();
    const files = join(home, 'files');
    const document = await documentOf(cases[name]!, files, home);
    const { ours, theirs } = await lossesOf(framework, document, { home, files });
    expect(theirs.length).toBe(steps);
    expect(Math.max(...ours) - Math.min(...ours)).toBeGreaterThan(0.01);
    theirs.forEach((loss, step) => expect(Math.abs(loss - ours[step]!), `step ${step + 1}`).toBeLessThan(1e-3));
  });
});
