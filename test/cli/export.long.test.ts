import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { serializeDocument } from '@shared/document';
import { readSafetensors } from '@shared/tensor/safetensors';
import { runCli } from '../support/cli';
import { temporaryFolder } from '../support/home';
import { plain, writeFiles } from '../support/images';
import { tinyDocument } from '../support/tinyDocument';

const lenet = fileURLToPath(new URL('../../resources/gallery/lenet-5.netloom.json', import.meta.url));

it('netloom export replaces no file unless it is told to', async () => {
  const out = temporaryFolder();
  const command = ['export', lenet, '--to', 'keras', '--out', out];
  expect((await runCli(command)).code).toBe(0);
  const file = join(out, 'model.py');
  await writeFile(file, '# my own\n');

  const refused = await runCli(command);
  expect(refused).toMatchObject({ code: 2, output: '' });
  expect(refused.errors).toBe(
    `${file} already exists. Give --force to replace it, or choose another folder with --out.\n`,
  );
  expect(await readFile(file, 'utf8')).toBe('# my own\n');

  const forced = await runCli([...command, '--force']);
  expect(forced).toMatchObject({ code: 0, output: `${file}\n` });
  expect(await readFile(file, 'utf8')).toContain('build_model');
  expect(await readdir(out)).toEqual(['model.py']);
});

it('netloom export writes beside files of other names', async () => {
  const out = temporaryFolder();
  await mkdir(join(out, 'notes'));
  await writeFile(join(out, 'train.py'), '');
  expect((await runCli(['export', lenet, '--to', 'pytorch', '--out', out])).code).toBe(0);
  expect((await readdir(out)).sort()).toEqual(['model.py', 'notes', 'train.py']);
});

it('netloom export writes a figure, of an unfinished drawing too, and escapes the names in it', async () => {
  const out = temporaryFolder();
  const file = join(out, 'named.netloom.json');
  const { nodes, ...rest } = tinyDocument();
  const [first, ...others] = nodes;
  await writeFile(
    file,
    serializeDocument({ ...rest, nodes: [{ ...first!, name: '<a> & "b"' }, ...others], edges: [] }),
  );
  const { code, errors } = await runCli(['export', file, '--to', 'figure', '--out', join(out, 'figure')]);
  expect([code, errors]).toEqual([0, '']);
  const svg = await readFile(join(out, 'figure', 'figure.svg'), 'utf8');
  expect(svg).toContain('&lt;a&gt; &amp; &quot;b&quot;');
  expect((await sharp(Buffer.from(svg)).metadata()).format).toBe('svg');
});

it('netloom export writes a training script, with a generated data set beside it', async () => {
  const out = temporaryFolder();
  const file = join(out, 'tiny.netloom.json');
  await writeFile(file, serializeDocument(tinyDocument()));
  const { code, errors } = await runCli(['export', file, '--to', 'pytorch-training', '--out', join(out, 'script')]);
  expect([code, errors]).toEqual([0, '']);
  expect((await readdir(join(out, 'script'))).sort()).toEqual(['data.safetensors', 'train.py']);
});

describe('netloom export --dataset', () => {
  /** Images by class, and a drawing for them whose recipe names other data. */
  async function colours() {
    const folder = temporaryFolder();
    const data = join(folder, 'colours');
    for (const [name, colour] of Object.entries({ red: [220, 20, 20], blue: [20, 20, 220] } as const))
      for (let index = 0; index < 5; index++)
        await writeFiles(data, { [`${name}/${index}.png`]: plain(12, 12, colour).png() });
    const fitting: Readonly<Record<string, object>> = { input: { shape: [12, 12, 3] }, scores: { units: 2 } };
    const document = tinyDocument();
    const nodes = document.nodes.map((node) => ({ ...node, parameters: { ...node.parameters, ...fitting[node.id] } }));
    const file = join(folder, 'tiny.netloom.json');
    await writeFile(file, serializeDocument({ ...document, nodes }));
    return { data, file, out: join(folder, 'script'), home: join(folder, 'home') };
  }

  it('writes a training script with the examples of a folder, and keeps nothing else', async () => {
    const { data, file, out, home } = await colours();
    const command = ['export', file, '--to', 'keras-training', '--out', out, '--dataset', data];
    const { code, errors } = await runCli(command, home);
    expect([code, errors]).toEqual([0, 'Folder of images: 10 images of 2 classes: blue, red.\n']);
    expect((await readdir(out)).sort()).toEqual(['data.safetensors', 'train.py']);
    const { tensors } = readSafetensors(await readFile(join(out, 'data.safetensors')));
    const images = [...tensors].filter(([name]) => name.endsWith('/image'));
    expect(images.reduce((sum, [, { shape }]) => sum + shape[0]!, 0)).toBe(10);
    expect(images[0]![1].shape.slice(1)).toEqual([12, 12, 3]);
    expect(existsSync(join(home, 'datasets'))).toBe(false);
  });

  it('names what cannot be read, or skips it; refuses what is no data and what does not fit', async () => {
    const { data, file, out } = await colours();
    await writeFile(join(data, 'red', 'broken.png'), 'no image');
    const command = (...more: string[]) => runCli(['export', file, '--to', 'pytorch-training', '--out', out, ...more]);
    const refused = await Promise.all([
      command('--dataset', data),
      command('--dataset', 'nowhere'),
      command('--dataset', 'communities'),
      command('--consecutive'),
    ]);
    expect(refused.map(({ code }) => code)).toEqual([2, 2, 2, 2]);
    expect(refused[0].errors).toMatch(/red\/broken\.png.*`--skip` skips/s);
    expect(refused[1].errors).toContain('"nowhere" is no data set');
    expect(refused[2].errors).toContain('so the output needs 48×3 but gets 2');
    expect(refused[3].errors).toContain('--consecutive is for labels in IDX files.');
    expect((await command('--dataset', data, '--skip')).code).toBe(0);
  });
});
