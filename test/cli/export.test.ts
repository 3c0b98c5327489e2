import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { serializeDocument } from '@shared/document';
import { runCli } from '../support/cli';
import { temporaryFolder } from '../support/home';
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

it('netloom export writes a training script, with a generated data set beside it', async () => {
  const out = temporaryFolder();
  const file = join(out, 'tiny.netloom.json');
  await writeFile(file, serializeDocument(tinyDocument()));
  const { code, errors } = await runCli(['export', file, '--to', 'pytorch-training', '--out', join(out, 'script')]);
  expect([code, errors]).toEqual([0, '']);
  expect((await readdir(join(out, 'script'))).sort()).toEqual(['data.safetensors', 'train.py']);
});
