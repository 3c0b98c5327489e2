import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { generatedDataset } from '@shared/data/generated';
import { currentVersion, documentSchema } from '@shared/document/schema';
import { pngIndices } from '@system/data/images/pngIndices';
import { runCli } from '../support/cli';
import { fromGallery, untrained, type WithWeights } from '../support/untrained';

const few = { train: 20, test: 8 };
const predict = ({ file, weights }: WithWeights, ...args: string[]) =>
  runCli(['predict', file, '--weights', weights, ...args]);

describe('netloom predict', () => {
  it('answers images with masks: PNG files whose indices are the classes', async () => {
    const dataset = { kind: 'shapeMasks', size: 32, channels: 3, classes: 4, ...few } as const;
    const unet = await untrained(await fromGallery('unet-shapes', { dataset }));
    const image = join(unet.folder, 'photo.png');
    await writeFile(
      image,
      await sharp({ create: { width: 64, height: 40, channels: 3, background: 'red' } })
        .png()
        .toBuffer(),
    );
    const out = join(unet.folder, 'masks');
    const { code, errors, lines } = await predict(unet, image, '--example', '3', '--json', '--out', out);
    expect([code, errors]).toEqual([0, '']);
    const answers = lines() as { input: string; file: string; shares: Record<string, number>; changes?: string }[];
    expect(answers.map(({ input }) => input)).toEqual([image, 'test:3']);
    expect(answers[0]!.changes).toBe('resized from 64×40');
    for (const { file, shares } of answers) {
      const { data, width, height } = pngIndices(await readFile(file))!;
      expect([width, height]).toEqual([32, 32]);
      const background = data.filter((number) => number === 0).length / data.length;
      expect(shares['background'] ?? 0).toBeCloseTo(background, 6);
      expect(Object.values(shares).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 6);
    }
  });

  it('answers images with images', async () => {
    const dataset = { kind: 'crosshair', size: 28, ...few } as const;
    const denoise = await untrained(await fromGallery('denoise-digits', { dataset }));
    const { code, output, errors } = await predict(denoise, '--example', '0', '--csv', '--out', denoise.folder);
    expect([code, errors]).toEqual([0, '']);
    const file = join(denoise.folder, 'test-0-output.png');
    expect(output).toBe(`input,file\ntest:0,${file}\n`);
    expect(await sharp(file).metadata()).toMatchObject({ width: 28, height: 28, space: 'b-w' });
  });

  it('answers images with numbers, beside what is true', async () => {
    const dataset = { kind: 'road', size: 32, ...few } as const;
    const steering = await untrained(await fromGallery('steering-road', { dataset }));
    const { code, errors, lines } = await predict(steering, '--example', '0', '--example', '7', '--json');
    expect([code, errors]).toEqual([0, '']);
    const truths = generatedDataset(dataset).test.columns['steering']!.data;
    expect(lines()).toEqual([
      { input: 'test:0', values: [expect.any(Number)], truth: [truths[0]] },
      { input: 'test:7', values: [expect.any(Number)], truth: [truths[7]] },
    ]);
  });

  it('answers sequences that are typed or lie in a file, and says which letter is wrong', async () => {
    const dataset = { kind: 'motifs', length: 100, ...few } as const;
    const deepbind = await untrained(await fromGallery('deepbind-motifs', { dataset }));
    const letters = 'ACGTTGCATGCCTGACGTCA'.repeat(5);
    const path = join(deepbind.folder, 'sequence.txt');
    await writeFile(path, `${letters}\n`);
    const { code, errors, lines } = await predict(deepbind, letters, path, 'ACGX', '--json', '--top', '2');
    expect(code).toBe(2);
    expect(errors).toBe('sequence has "X" at letter 4. Expected A, C, G, T or N.\n');
    const [typed, filed, wrong] = lines() as { classes: { class: string; probability: number }[] }[];
    expect(typed!.classes.map((each) => each.class).sort()).toEqual(['motif', 'no motif']);
    expect(filed!.classes).toEqual(typed!.classes);
    expect(wrong).toHaveProperty('error');
  });

  it('of several Inputs takes a value for each, and names one that is missing', async () => {
    const position = { x: 0, y: 0 };
    const ends = ['left', 'right'];
    const pairs = await untrained(
      documentSchema.parse({
        ...{ format: 'netloom', version: currentVersion, name: 'pairs' },
        nodes: [
          ...ends.map((id) => ({ id, block: 'Input', parameters: { shape: [28, 28, 1] }, position })),
          { id: 'both', block: 'Concatenate', parameters: {}, position },
          { id: 'flatten', block: 'Flatten', parameters: {}, position },
          { id: 'score', block: 'Dense', parameters: { units: 1, activation: 'sigmoid' }, position },
          { id: 'output', block: 'Output', parameters: {}, position },
        ],
        edges: [
          { from: ['left', 'output'], to: ['both', 'input'] },
          { from: ['right', 'output'], to: ['both', 'input'] },
          { from: ['both', 'output'], to: ['flatten', 'input'] },
          { from: ['flatten', 'output'], to: ['score', 'input'] },
          { from: ['score', 'output'], to: ['output', 'input'] },
        ],
        recipe: { dataset: { kind: 'digitPairs', ...few } },
      }),
    );
    const args = ['--input', 'left=test:1', '--input', 'right=test:1', '--example', '1', '--json'];
    const { code, errors, lines } = await predict(pairs, ...args);
    expect([code, errors]).toEqual([0, '']);
    const [example, given] = lines();
    expect(example).toMatchObject({ input: 'test:1', class: expect.any(String), truth: expect.any(String) });
    expect({ ...given, input: '' }).toEqual({ ...example, input: '' });
    const missing = await predict(pairs, '--input', 'left=test:1');
    expect(missing.code).toBe(2);
    expect(missing.errors).toContain(
      'right is given nothing. Give each Input what it takes: --input left=… --input right=….',
    );
  });
});
