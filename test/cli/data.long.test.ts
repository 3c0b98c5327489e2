import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generatedDataset, generatedSchema } from '@shared/data/generated';
import { serializeDocument } from '@shared/document';
import { root } from '../support/checkout';
import { runCli } from '../support/cli';
import { temporaryFolder } from '../support/home';
import { idxImages, idxLabels } from '../support/idx';
import { plain, writeFiles } from '../support/images';
import { tinyDocument } from '../support/tinyDocument';

/** A folder of red, green and blue images by class. */
async function colours(): Promise<string> {
  const folder = join(temporaryFolder(), 'colours');
  const classes = { red: [220, 20, 20], green: [20, 220, 20], blue: [20, 20, 220] } as const;
  for (const [name, colour] of Object.entries(classes))
    for (let index = 0; index < 12; index++)
      await writeFiles(folder, { [`${name}/${index}.png`]: plain(12, 12, colour).png() });
  return folder;
}

describe('netloom data', () => {
  it('says what a folder of images is, its fields and examples', async () => {
    const { code, output, errors } = await runCli(['data', await colours()]);
    expect([code, errors]).toEqual([0, '']);
    expect(output).toContain('Folder of images: 36 images of 3 classes: blue, green, red.');
    expect(output).toMatch(/image +image +12×12×3/);
    expect(output).toMatch(/class +class +scalar +3/);
    expect(output).toMatch(/train: \d+, validation: \d+, test: \d+/);
  });

  it('names the files that cannot be read, and ends with code 1', async () => {
    const folder = await colours();
    await writeFile(join(folder, 'red', 'broken.png'), 'no image');
    const { code, output } = await runCli(['data', folder, '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(output)).toMatchObject({
      kind: 'imageFolder',
      counts: { train: 28 },
      problems: [{ file: 'red/broken.png' }],
    });
  });

  it('knows four IDX files', async () => {
    const folder = temporaryFolder();
    await writeFiles(folder, {
      'train-images-idx3-ubyte': idxImages(6, 4, 4),
      'train-labels-idx1-ubyte': idxLabels([0, 1, 2, 0, 1, 2]),
      't10k-images-idx3-ubyte': idxImages(2, 4, 4),
      't10k-labels-idx1-ubyte': idxLabels([0, 1]),
    });
    const { output } = await runCli(['data', folder]);
    expect(output).toContain('IDX files: 8 images of 4×4×1 in 3 classes.');
  });

  it.each([
    ['nowhere', /"nowhere" is no data set: give mnist, shapes, .*or the path of a folder or file/],
    [root('vitest.config.ts'), /does not recognise vitest\.config\.ts. It reads: Folder of images/],
  ])('ends with code 2 for %s', async (path, message) => {
    const { code, errors } = await runCli(['data', path]);
    expect([code, errors]).toEqual([2, expect.stringMatching(message)]);
  });
});

/** Graphs of the generated set as one graph in two files: edges, and nodes with a class. */
async function communities(): Promise<string> {
  const { train } = generatedDataset(generatedSchema.parse({ kind: 'communities', train: 20, test: 10 }));
  const [features, graph, classes] = ['features', 'graph', 'community'].map((name) => train.columns[name]!.data);
  const edges: string[] = [];
  const nodes: string[] = [];
  for (let node = 0; node < 20 * 48; node++) {
    const first = node - (node % 48);
    nodes.push([`n${node}`, ...features!.subarray(6 * node, 6 * node + 6), `c${classes![node]!}`].join('\t'));
    for (let other = first; other < node; other++)
      if (graph![48 * node + other - first]) edges.push(`n${node}\tn${other}`);
  }
  const folder = join(temporaryFolder(), 'people');
  await writeFiles(folder, {
    'nodes.tsv': ['id\ta\tb\tc\td\te\tf\tgroup', ...nodes].join('\n'),
    'edges.tsv': edges.join('\n'),
  });
  return folder;
}

describe('netloom train --dataset', () => {
  it('learns the communities of a graph from its edges and its nodes', async () => {
    const file = root('resources/gallery/communities.netloom.json');
    const trained = await runCli(
      ['train', file, '--dataset', await communities(), '--epochs', '60', '--batch', '4', '--json'],
      temporaryFolder(),
    );
    expect(trained.errors).toMatch(/960 nodes of 3 classes: c0, c1, c2, with [\d,]+ edges, in 20 examples of 48 nodes/);
    const { test } = trained.lines().at(-1) as { test: { metrics: { accuracy: number } } };
    // 0.64 without the graph.
    expect(test.metrics.accuracy).toBeGreaterThan(0.8);
  });

  it('trains on a folder of images; files that cannot be read are refused by name, or skipped', async () => {
    const folder = await colours();
    const file = join(temporaryFolder(), 'tiny.netloom.json');
    const document = tinyDocument({ epochs: 1, batch: 8 });
    const fitting: Readonly<Record<string, object>> = { input: { shape: [12, 12, 3] }, scores: { units: 3 } };
    const nodes = document.nodes.map((node) => ({
      ...node,
      parameters: { ...node.parameters, ...fitting[node.id] },
    }));
    await writeFile(file, serializeDocument({ ...document, nodes }));
    const train = (...more: string[]) => runCli(['train', file, '--dataset', folder, '--json', ...more]);
    const trained = await train();
    expect(trained.errors).toContain('36 images of 3 classes');
    expect(trained.lines().at(-1)).toMatchObject({ type: 'finished' });

    await writeFile(join(folder, 'red', 'broken.png'), 'no image');
    const refused = await train();
    expect([refused.code, refused.errors]).toEqual([2, expect.stringContaining('red/broken.png')]);
    expect((await train('--skip')).lines().at(-1)).toMatchObject({ type: 'finished' });
  });
});
