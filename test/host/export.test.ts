import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { imageFolder } from '@shared/data/formats/imageFolder';
import { datasetReferenceSchema } from '@shared/data/reference';
import { readSafetensors } from '@shared/tensor/safetensors';
import { dataTensors } from '@host/export/dataTensors';
import { createHost, type Dialogs } from '@host/index';
import { temporaryFolder } from '../support/home';
import { plain, writeFiles } from '../support/images';
import { tinyDocument } from '../support/tinyDocument';

function openHost(dialogs?: Partial<Dialogs>) {
  const host = createHost({ home: temporaryFolder(), ...(dialogs && { dialogs: dialogs as Dialogs }) });
  onTestFinished(() => host.close());
  return host.handlers;
}

const request = { document: tinyDocument(), target: 'keras', run: undefined };

it('an export into a folder asks before it replaces files there', async () => {
  const folder = temporaryFolder();
  const asked: unknown[] = [];
  let answer = false;
  const handlers = openHost({
    exportFolder: async () => folder,
    confirmReplace: async (...question) => {
      asked.push(question);
      return answer;
    },
  });
  expect(await handlers['export.code'](request)).toMatchObject({ savedTo: folder });
  expect(asked).toEqual([]);
  await writeFile(join(folder, 'model.py'), '# my own\n');
  expect(await handlers['export.code'](request)).toEqual({ files: [] });
  expect(await readFile(join(folder, 'model.py'), 'utf8')).toBe('# my own\n');
  answer = true;
  expect(await handlers['export.code'](request)).toMatchObject({ savedTo: folder });
  expect(await readFile(join(folder, 'model.py'), 'utf8')).toContain('build_model');
  expect(asked).toEqual([
    [folder, ['model.py']],
    [folder, ['model.py']],
  ]);
  expect(await readdir(folder)).toEqual(['model.py']);
});

it('an export that is cancelled in its window gives no files, and one without windows gives them back', async () => {
  const cancelled = openHost({ exportFolder: async () => undefined });
  expect(await cancelled['export.code'](request)).toEqual({ files: [] });
  const { files, savedTo } = await openHost()['export.code'](request);
  expect(files.map(({ name }) => name)).toEqual(['model.py']);
  expect(savedTo).toBeUndefined();
});

it('a training script has people’s own files beside it, divided and scaled as the recipe says', async () => {
  const folder = join(temporaryFolder(), 'greys');
  for (let grey = 0; grey < 6; grey++)
    for (let index = 0; index < 5; index++)
      await writeFiles(folder, { [`${grey}/${index}.png`]: plain(20, 16, [40 * grey, 40 * grey, 40 * grey]).png() });
  const handlers = openHost({ openData: async () => [folder], exportFolder: async () => temporaryFolder() });
  const { chosen } = (await handlers['datasets.choose']({ what: 'folder' }))!;
  const as = imageFolder.settings.parse({
    ...{ kind: 'imageFolder', image: { height: 12, width: 12, channels: 1 }, split: { validation: 0.1, test: 0.2 } },
  });
  const dataset = await handlers['datasets.adopt']({ chosen, as });
  const document = tinyDocument({ dataset: datasetReferenceSchema.parse(dataset) });
  const { files } = await handlers['export.code']({ document, target: 'keras-training', run: undefined });
  const { tensors } = readSafetensors(files.find(({ name }) => name === 'data.safetensors')!.bytes);
  const shapes = Object.fromEntries([...tensors].map(([name, { shape }]) => [name, shape]));
  expect(shapes).toEqual({
    ...{ 'train/image': [21, 12, 12, 1], 'validation/image': [3, 12, 12, 1], 'test/image': [6, 12, 12, 1] },
    ...{ 'train/class': [21], 'validation/class': [3], 'test/class': [6] },
  });
  const [images, classes] = ['image', 'class'].map((field) => tensors.get(`train/${field}`)!.data);
  classes!.forEach((label, at) => expect(images![144 * at]).toBe(40 * label));
});

it('examples that are too many for a file are refused before they are read', async () => {
  const read = () => Promise.reject(new Error('They should not be read.'));
  const fields = [{ name: 'image', kind: 'image', shape: [1000, 1000, 3], dtype: 'uint8' }] as const;
  const data = { name: 'maps', fields, counts: { train: 800, validation: 0, test: 200 }, read, close: async () => {} };
  await expect(dataTensors(data, ['image'])).rejects.toThrow(
    'The examples of maps take 2.8 GB; up to 1 GB are written beside a training script. Choose smaller images or fewer examples',
  );
  const untested = { ...data, counts: { train: 800, validation: 0, test: 0 } };
  await expect(dataTensors(untested, ['image'])).rejects.toThrow('maps has no test examples');
});
